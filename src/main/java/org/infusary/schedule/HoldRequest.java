package org.infusary.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "HoldPlaces", description = "Places to keep for a while: all of them, or none.")
record HoldRequest(
        @Schema(description = "1 to 100 visits; every cycle that is touched must be there whole.")
        @NotNull(message = "must be given") @Size(min = 1, max = 100, message = "must be 1 to 100 visits") List<BookCourseRequest.@NotNull(message = "must not be null") @Valid Place> visits,

        @Schema(
                description = "How long, in minutes: 1 to 1440; absent for 10.",
                examples = "10",
                minimum = "1",
                maximum = "1440")
        @Min(value = 1, message = "must be 1 to 1440 minutes") @Max(value = 1440, message = "must be 1 to 1440 minutes") @Nullable Integer minutes) {
    private static final int USUAL_MINUTES = 10;

    List<WantedPlace> places() {
        return visits.stream().map(BookCourseRequest.Place::wanted).toList();
    }

    Duration length() {
        return Duration.ofMinutes(minutes == null ? USUAL_MINUTES : minutes);
    }
}

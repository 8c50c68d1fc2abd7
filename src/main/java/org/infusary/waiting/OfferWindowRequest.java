package org.infusary.waiting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.ChairDate;
import org.jspecify.annotations.Nullable;

@Schema(name = "OfferWindow", description = "A freed window to keep for somebody who waits and is being asked.")
record OfferWindowRequest(
        @Schema(description = "The chair of the window.") @NotNull(message = "must be given") UUID chairId,

        @Schema(description = "The date of the window.", examples = "2027-01-12") @NotNull(message = "must be given") LocalDate date,

        @Schema(
                description = "How long to keep it, in minutes: 1 to 1440; absent for 10.",
                examples = "30",
                minimum = "1",
                maximum = "1440")
        @Min(value = 1, message = "must be 1 to 1440 minutes") @Max(value = 1440, message = "must be 1 to 1440 minutes") @Nullable Integer minutes) {
    private static final int USUAL_MINUTES = 10;

    ChairDate where() {
        return new ChairDate(new ChairId(chairId), date);
    }

    Duration length() {
        return Duration.ofMinutes(minutes == null ? USUAL_MINUTES : minutes);
    }
}

package org.infusary.schedule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.DayId;
import org.infusary.schedule.rules.OverbookingReason;
import org.jspecify.annotations.Nullable;

@Schema(name = "BookCourse", description = "Places for days of a course: all are booked, or none.")
record BookCourseRequest(
        @Schema(description = "1 to 100 visits; every cycle that is touched must be there whole.")
        @NotNull(message = "must be given") @Size(min = 1, max = 100, message = "must be 1 to 100 visits") List<@NotNull(message = "must not be null") @Valid Place> visits,

        @Schema(description = "Book also where nurses do not suffice; absent: refuse that.") @Valid @Nullable OverbookingRequest overbooking) {

    @Schema(name = "BookVisit", description = "Where and when one day of the course shall be.")
    record Place(
            @Schema(description = "The day, as in an offer or the course.") @NotNull(message = "must be given") UUID dayId,

            @Schema(description = "A chair of the course's centre; absent for a day at home.") @Nullable UUID chairId,

            @Schema(
                    description = "When the patient takes the chair, with offset; on a slot of the centre.",
                    examples = "2026-11-24T08:00:00-05:00")
            @NotNull(message = "must be given") Instant startsAt) {

        WantedPlace wanted() {
            return new WantedPlace(new DayId(dayId), Spot.where(chairId), startsAt);
        }
    }

    @Nullable OverbookingReason overbookingReason() {
        return overbooking == null ? null : overbooking.reason();
    }

    List<WantedPlace> places() {
        return visits.stream().map(Place::wanted).toList();
    }
}

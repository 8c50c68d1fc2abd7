package org.infusary.course;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.ChairMinutes;

@Schema(
        name = "ChairMinutes",
        description = "Every part of the time in the chair, in minutes. total = assessment + max(premedWait,"
                + " prep + ivStart) + infusion + lotChanges + flush + observation.")
public record ChairMinutesView(
        @Schema(description = "Assessment and vital signs.", examples = "15")
        int assessmentMinutes,

        @Schema(description = "Wait after premedication, beside preparation and access.", examples = "30")
        int premedWaitMinutes,

        @Schema(description = "Preparation of the product.", examples = "20")
        int prepMinutes,

        @Schema(description = "Placing the access.", examples = "10")
        int ivStartMinutes,

        @Schema(description = "From the first drop to the last, rounded up.", examples = "142")
        int infusionMinutes,

        @Schema(description = "Changing to the second and each further vial.", examples = "0")
        int lotChangeMinutes,

        @Schema(description = "Flushing the line.", examples = "10")
        int flushMinutes,

        @Schema(description = "Watching afterwards; longer for a first, switched or lapsed patient.", examples = "60")
        int observationMinutes,

        @Schema(description = "All of it.", examples = "257")
        int totalMinutes,

        @Schema(description = "total rounded up to the site's slot: what is booked.", examples = "270")
        int bookedMinutes) {

    public static ChairMinutesView of(ChairMinutes minutes) {
        return new ChairMinutesView(
                minutes.assessment(),
                minutes.premedWait(),
                minutes.prep(),
                minutes.ivStart(),
                minutes.infusion(),
                minutes.lotChanges(),
                minutes.flush(),
                minutes.observation(),
                minutes.total(),
                minutes.booked());
    }
}

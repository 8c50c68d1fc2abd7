package org.infusary.catalog;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Indication;
import org.jspecify.annotations.Nullable;

@Schema(description = "A dose the label gives for an indication; for several days the total of the course.")
record LabelRegimen(
        @Schema(description = "What it is given for.", examples = "CIDP")
        Indication indication,

        @Schema(description = "LOADING, MAINTENANCE or ACUTE.", examples = "LOADING")
        String phase,

        @Schema(description = "The dose, in doseUnit.") Dose dose,

        @Schema(description = "Unit of the dose: mg/kg, g/kg or g/kg/month.", examples = "g/kg")
        String doseUnit,

        @Schema(description = "Over which days the dose may be split; null when the label is silent.") @Nullable Split split,

        @Schema(description = "Intervals the label allows, weeks; null when it gives none.", examples = "[3, 4]")
        @Nullable List<Integer> intervalWeeks,

        @Schema(description = "How sure the row is.", examples = "LABEL")
        ReferenceStatus status,

        @Schema(description = "Ids of the sources, see /reference-sources.", examples = "[\"P23\"]") @JsonAlias("src")
        List<String> sources,

        @Schema(description = "What else the source says.") @Nullable String note) {

    @Schema(name = "LabelDose", description = "From min to max; both are the same where the label gives one number.")
    record Dose(
            @Schema(description = "Lowest dose, in doseUnit.", examples = "2")
            BigDecimal min,

            @Schema(description = "Highest dose, in doseUnit.", examples = "2")
            BigDecimal max) {
        /** The reference writes one number where the label gives one, else an object of min and max. */
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Dose of(JsonNode said) {
            return said.isNumber()
                    ? new Dose(said.decimalValue(), said.decimalValue())
                    : new Dose(
                            said.required("min").decimalValue(),
                            said.required("max").decimalValue());
        }
    }

    @Schema(name = "LabelSplit", description = "How a dose may be split over days.")
    record Split(
            @Schema(description = "Allowed numbers of days.", examples = "[2, 3, 4, 5]") @Nullable List<Integer> days,

            @Schema(description = "Whether the days follow each other.", examples = "true") @Nullable Boolean consecutive,

            @Schema(description = "Whether every day gets the same dose.", examples = "true") @Nullable Boolean equalDoses,

            @Schema(description = "Whether doses are given on alternate days.", examples = "true") @Nullable Boolean alternateDays,

            @Schema(description = "Most doses.", examples = "3") @Nullable Integer maxDoses,

            @Schema(description = "The dose of each day as the label puts it.", examples = "1 g/kg x 2") @Nullable String perDay,

            @Schema(description = "Another way to give it.") @Nullable String alternative) {}
}

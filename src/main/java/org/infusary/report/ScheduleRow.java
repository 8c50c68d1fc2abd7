package org.infusary.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.PatientId;
import org.jspecify.annotations.Nullable;

@Schema(name = "ScheduleRow", description = "One visit of the schedule, with who, where and what.")
record ScheduleRow(
        @Schema(description = "The visit.") UUID visitId,

        @Schema(description = "Date at the site.", examples = "2026-11-30")
        LocalDate date,

        @Schema(
                description = "The patient takes the chair; with the site's offset.",
                examples = "2026-11-30T08:00:00-05:00")
        OffsetDateTime startsAt,

        @Schema(
                description = "The chair is free again; with the site's offset.",
                examples = "2026-11-30T12:30:00-05:00")
        OffsetDateTime endsAt,

        @Schema(description = "Minutes booked.", examples = "270")
        long bookedMinutes,

        @Schema(description = "The chair's name; null at home.", examples = "Chair 1") @Nullable String chair,

        @Schema(description = "CHAIR, BED or PRIVATE_ROOM; null at home.", examples = "CHAIR") @Nullable String chairKind,

        @Schema(description = "Where the visit stands.", examples = "BOOKED")
        String status,

        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "The site's record number.", examples = "MRN-1001")
        String mrn,

        @Schema(description = "Family name.", examples = "Okafor")
        String familyName,

        @Schema(description = "Given name.", examples = "Ada")
        String givenName,

        @Schema(description = "Date of birth.", examples = "1971-04-09")
        LocalDate birthDate,

        @Schema(description = "The order.") UUID orderId,

        @Schema(description = "Number of the cycle in its course.", examples = "1")
        int cycle,

        @Schema(description = "Number of the day in its cycle.", examples = "1")
        int day,

        @Schema(description = "Product.", examples = "privigen")
        String productId,

        @Schema(description = "Brand.", examples = "Privigen")
        String brand,

        @Schema(description = "Grams of the visit.", examples = "25")
        BigDecimal grams,

        @Schema(description = "Volume in mL.", examples = "250")
        BigDecimal volumeMl,

        @Schema(description = "What the patient is to the brand.", examples = "FIRST")
        String exposure,

        @Schema(
                description =
                        "Units of nurses that it overbooked, above 0; null when nurses sufficed. One nurse is 12.",
                examples = "4")
        @Nullable Integer overbookedNurseUnits,

        @Schema(description = "Why nurses were overbooked; null when they sufficed.", examples = "URGENT") @Nullable String overbookingReason,

        @Schema(description = "CENTRE or HOME.", examples = "CENTRE")
        String placeOfCare,

        @Schema(description = "Minutes that a nurse travels to the home, one way; null at the centre.", examples = "35")
        @Nullable Integer travelMinutes) {

    PatientId patient() {
        return new PatientId(patientId);
    }
}

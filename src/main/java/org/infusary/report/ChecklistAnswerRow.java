package org.infusary.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.PatientId;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ChecklistAnswerRow",
        description = "An answer that stands, with the fields its item has; the others are null.")
record ChecklistAnswerRow(
        @Schema(description = "The visit.") UUID visitId,

        @Schema(description = "Its date at the site.", examples = "2026-11-23")
        LocalDate visitDate,

        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "The answer.") UUID answerId,

        @Schema(description = "When it was given, with the site's offset.", examples = "2026-11-23T08:05:00-05:00")
        OffsetDateTime answeredAt,

        @Schema(description = "The plain answer to the prompt.", examples = "true") @Nullable Boolean yes,

        @Schema(description = "HYPERVISC: whether the viscosity was assessed.", examples = "false") @Nullable Boolean assessed,

        @Schema(description = "Codes.", examples = "[\"DIABETES\"]") @Nullable List<String> codes,

        @Schema(description = "The choice.", examples = "PERIPHERAL") @Nullable String choice,

        @Schema(description = "IGA_ANTI_IGA: IgA deficiency.", examples = "NO") @Nullable String igaDeficiency,

        @Schema(description = "IGA_ANTI_IGA: antibodies to IgA.", examples = "UNKNOWN") @Nullable String antiIgaAntibodies,

        @Schema(description = "IGA_ANTI_IGA: history of hypersensitivity.", examples = "NO") @Nullable String hypersensitivity,

        @Schema(description = "Grade 0 (none) to 4.", examples = "1") @Nullable Integer grade,

        @Schema(description = "The product scanned.", examples = "privigen") @Nullable String productId,

        @Schema(description = "Body weight in kg.", examples = "70.5") @Nullable BigDecimal weightKg,

        @Schema(description = "Temperature in degrees Celsius.", examples = "36.8") @Nullable BigDecimal temperatureC,

        @Schema(description = "Systolic pressure in mmHg.", examples = "120") @Nullable Integer systolicMmHg,

        @Schema(description = "Diastolic pressure in mmHg.", examples = "80") @Nullable Integer diastolicMmHg,

        @Schema(description = "Pulse per minute.", examples = "72") @Nullable Integer pulsePerMinute,

        @Schema(description = "Breaths per minute.", examples = "14") @Nullable Integer breathsPerMinute,

        @Schema(description = "Oxygen saturation in percent.", examples = "98") @Nullable Integer spo2Percent,

        @Schema(description = "Creatinine in creatinineUnit.", examples = "0.9") @Nullable BigDecimal creatinine,

        @Schema(description = "MG_PER_DL or UMOL_PER_L.", examples = "MG_PER_DL") @Nullable String creatinineUnit,

        @Schema(
                description = "CONSENT: given; RENAL_LABS: drawn; LIVE_VACCINE: given or planned.",
                examples = "2026-11-10")
        @Nullable LocalDate date,

        @Schema(
                description = "POOL_TIME: when the vials were pooled, with the site's offset.",
                examples = "2026-11-23T08:00:00-05:00")
        @Nullable OffsetDateTime at,

        @Schema(description = "Rate programmed in mL/h.", examples = "21") @Nullable BigDecimal pumpMlPerHour,

        @Schema(description = "Items of three states: YES, NO or UNKNOWN.", examples = "NO") @Nullable String known,

        @Schema(description = "Items of a number, in the unit that the template names.", examples = "5.4") @Nullable BigDecimal number) {
    PatientId patient() {
        return new PatientId(patientId);
    }
}

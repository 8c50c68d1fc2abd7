package org.infusary.checklist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.AnswerChannel;
import org.infusary.checklist.rules.CreatinineUnit;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.Known;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "ChecklistAnswer",
        description =
                "An answer to one item. Each item takes the fields that its view names in fields, no others; note,"
                        + " channel and answeredAt go with every item. Absent fields are left out.")
record AnswerBody(
        @Schema(description = "The item; only in a list of answers.", examples = "BP")
        @Pattern(regexp = ItemCode.PATTERN, message = ItemCode.RULE) @Nullable String code,

        @Schema(
                description = "The plain answer to the prompt; for RENAL_LABS whether there is a result, for POOL_TIME"
                        + " whether the vials are pooled, for IV_ACCESS whether it is patent.",
                examples = "true")
        @Nullable Boolean yes,

        @Schema(description = "HYPERVISC: whether the viscosity was assessed.", examples = "false") @Nullable Boolean assessed,

        @Schema(description = "Items of three states: YES, NO or UNKNOWN.", examples = "NO") @Nullable Known known,

        @Schema(
                description = "Items of a number: in the unit and the plausible range that the item's view names.",
                examples = "5.4")
        @Digits(integer = 8, fraction = 4, message = NUMBER) @Nullable BigDecimal number,

        @Schema(
                description = "Codes, of those that the item's view names in options; empty for none, at most 20.",
                examples = "[\"FULL_NAME\", \"BIRTH_DATE\"]")
        @Size(max = 20, message = "must be at most 20 codes") @Nullable List<@NotNull @Size(max = 60, message = "must be at most 60 characters") String> codes,

        @Schema(description = "One of those that the item's view names in options.", examples = "PERIPHERAL")
        @Size(max = 60, message = "must be at most 60 characters") @Nullable String choice,

        @Schema(description = "IGA_ANTI_IGA: IgA deficiency.", examples = "NO") @Nullable Known igaDeficiency,

        @Schema(description = "IGA_ANTI_IGA: antibodies to IgA.", examples = "UNKNOWN") @Nullable Known antiIgaAntibodies,

        @Schema(description = "IGA_ANTI_IGA: history of hypersensitivity.", examples = "NO") @Nullable Known hypersensitivity,

        @Schema(description = "PREV_REACTION: grade 0 (none) to 4.", examples = "1")
        @Min(value = 0, message = GRADE) @Max(value = 4, message = GRADE) @Nullable Integer grade,

        @Schema(
                description = "Product id, NDC or GTIN-14, typed or scanned; the product id in answers of the API.",
                examples = "privigen")
        @Size(max = 64, message = "must be at most 64 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) @Nullable String scan,

        @Schema(description = "Vials laid out, 1 to 60.")
        @Size(min = 1, max = 60, message = "must be 1 to 60 vials") @Nullable List<@NotNull @Valid VialBody> vials,

        @Schema(description = "Body weight, 0.5 to 400 kg.", examples = "70.5")
        @Digits(integer = 3, fraction = 3, message = WEIGHT) @DecimalMin(value = "0.5", message = WEIGHT) @DecimalMax(value = "400", message = WEIGHT) @Nullable BigDecimal weightKg,

        @Schema(description = "Temperature, 30 to 45 degrees Celsius.", examples = "36.8")
        @Digits(integer = 2, fraction = 1, message = TEMPERATURE) @DecimalMin(value = "30", message = TEMPERATURE) @DecimalMax(value = "45", message = TEMPERATURE) @Nullable BigDecimal temperatureC,

        @Schema(description = "Systolic pressure, 40 to 300 mmHg, above the diastolic.", examples = "120")
        @Min(value = 40, message = SYSTOLIC) @Max(value = 300, message = SYSTOLIC) @Nullable Integer systolicMmHg,

        @Schema(description = "Diastolic pressure, 20 to 200 mmHg.", examples = "80")
        @Min(value = 20, message = DIASTOLIC) @Max(value = 200, message = DIASTOLIC) @Nullable Integer diastolicMmHg,

        @Schema(description = "Pulse, 20 to 300 per minute.", examples = "72")
        @Min(value = 20, message = PULSE) @Max(value = 300, message = PULSE) @Nullable Integer pulsePerMinute,

        @Schema(description = "Respiratory rate, 4 to 80 per minute.", examples = "14")
        @Min(value = 4, message = BREATHS) @Max(value = 80, message = BREATHS) @Nullable Integer breathsPerMinute,

        @Schema(description = "Oxygen saturation, 50 to 100 %.", examples = "98")
        @Min(value = 50, message = SPO2) @Max(value = 100, message = SPO2) @Nullable Integer spo2Percent,

        @Schema(description = "Creatinine, 0.001 to 3000 in creatinineUnit.", examples = "0.9")
        @Digits(integer = 4, fraction = 3, message = CREATININE) @DecimalMin(value = "0.001", message = CREATININE) @DecimalMax(value = "3000", message = CREATININE) @Nullable BigDecimal creatinine,

        @Schema(description = "Unit of creatinine.", examples = "MG_PER_DL") @Nullable CreatinineUnit creatinineUnit,

        @Schema(
                description =
                        "CONSENT: given; RENAL_LABS: drawn; both not after today. LIVE_VACCINE: given or planned.",
                examples = "2026-09-14")
        @Nullable LocalDate date,

        @Schema(
                description = "POOL_TIME: when the vials were pooled; not after now.",
                examples = "2026-11-23T08:30:00Z")
        @Nullable Instant at,

        @Schema(description = "Rate programmed, 0.01 to 2000 mL/h.", examples = "21")
        @Digits(integer = 4, fraction = 2, message = PUMP) @DecimalMin(value = "0.01", message = PUMP) @DecimalMax(value = "2000", message = PUMP) @Nullable BigDecimal pumpMlPerHour,

        @Schema(description = "Premedication given; empty for none, at most 20.")
        @Size(max = 20, message = "must be at most 20 drugs") @Nullable List<@NotNull @Valid PremedicationBody> premedication,

        @Schema(description = "Anything worth saying, at most 1000 characters.", examples = "Left forearm")
        @Size(max = 1000, message = "must be at most 1000 characters") @Pattern(regexp = Line.SHOWABLE, message = Line.SHOWABLE_RULE) @Nullable String note,

        @Schema(
                description =
                        "How it was got from the patient; IN_PERSON when left out. TELEPHONE for items with early or"
                                + " confirmAtChair true.",
                examples = "IN_PERSON")
        @Nullable AnswerChannel channel,

        @Schema(
                description = "When it was answered, by the clock of the device: within the last 7 days, and at"
                        + " most one minute ahead; now when left out. Of the answers to an item the one"
                        + " that was answered last stands, in whatever order they come in. The same answer with the same"
                        + " moment is one answer, however often it comes in.",
                examples = "2026-11-23T08:05:00Z")
        @Nullable Instant answeredAt) {
    private static final String NUMBER = "must have at most eight digits before the point and four after";
    private static final String GRADE = "must be grade 0 to 4";
    private static final String WEIGHT = "must be 0.5 to 400 kg with at most three decimals";
    private static final String TEMPERATURE = "must be 30 to 45 degrees Celsius with at most one decimal";
    private static final String SYSTOLIC = "must be 40 to 300 mmHg";
    private static final String DIASTOLIC = "must be 20 to 200 mmHg";
    private static final String PULSE = "must be 20 to 300 per minute";
    private static final String BREATHS = "must be 4 to 80 per minute";
    private static final String SPO2 = "must be 50 to 100 %";
    private static final String CREATININE = "must be 0.001 to 3000 with at most three decimals";
    private static final String PUMP = "must be 0.01 to 2000 mL/h with at most two decimals";

    /** Nothing: answers belong into no log. */
    @Override
    public String toString() {
        return "answer";
    }
}

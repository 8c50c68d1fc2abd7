package org.infusary.order;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.WantedRegimen;
import org.infusary.order.rules.WantedSpacing;
import org.infusary.web.BadRequest;
import org.infusary.web.Line;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "An order to place: single alone, or induction, maintenance or both.",
        examples = PlaceOrderRequest.EXAMPLE)
record PlaceOrderRequest(
        @Schema(description = "Id of the patient.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f") @NotNull UUID patientId,

        @Schema(description = "What the immunoglobulin is given for.", examples = "CIDP") @NotNull Indication indication,

        @Schema(description = "Id of a product of the catalogue, valid on startOn.", examples = "privigen")
        @NotNull @Pattern(regexp = PRODUCT_ID, message = PRODUCT) String productId,

        @Schema(description = "How firmly the order is tied to the product.", examples = "LOCKED") @NotNull BrandPolicy brandPolicy,

        @Schema(
                description = "Products to switch to, best first, at most 10; with PREFERRED only.",
                examples = "[\"octagam-10\"]")
        @Size(max = 10, message = "must be at most 10 products") @Nullable List<@NotNull @Pattern(regexp = PRODUCT_ID, message = PRODUCT) String> alternativeProductIds,

        @Schema(description = "The cycle that begins the treatment; absent for none.") @Valid @Nullable DoseRequest induction,

        @Schema(description = "The cycle that comes round; absent for none.") @Valid @Nullable MaintenanceRequest maintenance,

        @Schema(description = "One cycle and nothing after it; then neither induction nor maintenance.")
        @Valid @Nullable DoseRequest single,

        @Schema(
                description =
                        "First day the first cycle may begin, from the site's today to 366 days later; absent with"
                                + " timing.event, from which it is counted.",
                examples = "2026-11-30")
        @Nullable LocalDate startOn,

        @Schema(
                description = "Last day a cycle may begin, from startOn to 5 years later; absent when open-ended.",
                examples = "2027-11-30")
        @Nullable LocalDate validUntil,

        @Schema(description = "When the first cycle must be, besides startOn; absent for a routine order.")
        @Valid @Nullable TimingRequest timing,

        @Schema(
                description =
                        "Days a cycle may begin before its planned day, 0 to 14, together with windowDaysAfter less"
                                + " than the interval; the site's by default.",
                examples = "3")
        @Min(value = 0, message = WINDOW) @Max(value = 14, message = WINDOW) @Nullable Integer windowDaysBefore,

        @Schema(
                description =
                        "Days a cycle may begin after its planned day, 0 to 14, together with windowDaysBefore less"
                                + " than the interval; the site's by default.",
                examples = "3")
        @Min(value = 0, message = WINDOW) @Max(value = 14, message = WINDOW) @Nullable Integer windowDaysAfter,

        @Schema(
                description = "Fewest days from the last day given to the next cycle, 0 or more, so few that the next"
                        + " cycle can begin on its planned day; half the interval by default.",
                examples = "14")
        @Min(value = 0, message = GAP) @Max(value = 366, message = GAP) @Nullable Integer minimumGapDays,

        @Schema(description = "What consecutive days mean; OPEN_DAYS by default.", examples = "OPEN_DAYS") @Nullable Consecutive consecutive,

        @Schema(description = "From where the next cycle is counted; AUTO by default.", examples = "AUTO") @Nullable Anchoring anchoring,

        @Schema(description = "Whether premedication is ordered; false by default.", examples = "true") @Nullable Boolean premedication,

        @Schema(
                description = "Highest rate this patient has tolerated, 1 to 20000 microlitres per kg and hour.",
                examples = "2400")
        @Min(value = 1, message = RATE) @Max(value = 20000, message = RATE) @Nullable Integer toleratedMaximumMicrolitrePerKgPerHour,

        @Schema(
                description = "Why more than the daily cap (1 g/kg) shall be given, 1 to 500 characters; absent when it"
                        + " shall not.",
                examples = "Inpatient protocol of the ward")
        @Size(max = 500, message = "must be at most 500 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) @Nullable String dailyCapOverrideReason,

        @Schema(description = "That the infusions are given at the patient's home; absent: at the centre.")
        @Valid @Nullable HomeCareRequest home,

        @Schema(description = "That the product is ordered though it stops for this patient; absent: it is not.")
        @Valid @Nullable EligibilityOverrideRequest eligibilityOverride) {
    static final String EXAMPLE = """
            {"patientId": "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f", "indication": "CIDP", "productId": "privigen",
             "brandPolicy": "LOCKED", "induction": {"gramsPerKg": 2, "days": 5},
             "maintenance": {"gramsPerKg": 1, "days": 2, "interval": {"every": 3, "unit": "WEEKS"}},
             "startOn": "2026-11-24"}""";

    static final String PRODUCT_ID = "[a-z0-9][a-z0-9-]{0,63}";
    static final String PRODUCT = "must be a product of the catalogue";
    static final String WINDOW = "must be 0 to 14";
    static final String GAP = "must be 0 to 366";
    static final String RATE = "must be 1 to 20000 microlitres per kg and hour";

    NewOrder toOrder() {
        Timing when = timing == null ? Timing.ROUTINE : timing.toTiming();
        return new NewOrder(
                new PatientId(patientId),
                indication,
                new ProductId(productId),
                brandPolicy,
                alternativeProductIds == null
                        ? List.of()
                        : alternativeProductIds.stream().map(ProductId::new).toList(),
                regimen(),
                start(when),
                validUntil,
                when,
                new WantedSpacing(windowDaysBefore, windowDaysAfter, minimumGapDays),
                Objects.requireNonNullElse(consecutive, Consecutive.OPEN_DAYS),
                Objects.requireNonNullElse(anchoring, Anchoring.AUTO),
                Objects.requireNonNullElse(premedication, false),
                toleratedMaximumMicrolitrePerKgPerHour == null
                        ? null
                        : new MicrolitresPerKgHour(toleratedMaximumMicrolitrePerKgPerHour),
                dailyCapOverrideReason == null ? null : dailyCapOverrideReason.strip(),
                home == null ? null : home.toHomeCare(),
                eligibilityOverride == null ? null : eligibilityOverride.toOverride());
    }

    private LocalDate start(Timing when) {
        if (when.start().isPresent() == (startOn != null)) {
            throw new BadRequest("startOn", "must be given, but not with timing.event");
        }
        return when.start().orElse(startOn);
    }

    private WantedRegimen regimen() {
        if (single != null && (induction != null || maintenance != null)) {
            throw new BadRequest("single", "must be absent beside induction or maintenance");
        }
        if (single == null && induction == null && maintenance == null) {
            throw new BadRequest("induction", "must be given, or maintenance, or single");
        }
        return new WantedRegimen(
                induction == null ? null : induction.toWanted("induction"),
                maintenance == null ? null : maintenance.toWanted(),
                maintenance == null ? null : maintenance.interval().toInterval(),
                single == null ? null : single.toWanted("single"));
    }

    /** The patient's id alone: the free text of an override belongs into no log. */
    @Override
    public String toString() {
        return "order for patient " + patientId;
    }
}

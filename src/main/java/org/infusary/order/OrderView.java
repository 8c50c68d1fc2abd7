package org.infusary.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.eligibility.rules.Fit;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.ProductId;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Maintenance;
import org.infusary.order.rules.OrderStatus;
import org.jspecify.annotations.Nullable;

@Schema(description = "An order: what is wanted for a patient, and what its numbers come from.")
record OrderView(
        @Schema(description = "Id of the order.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID id,

        @Schema(description = "Where the order stands in its life.", examples = "ACTIVE")
        OrderStatus status,

        @Schema(description = "Id of the patient.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID patientId,

        @Schema(description = "Id of the patient's centre.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID siteId,

        @Schema(description = "What the immunoglobulin is given for.", examples = "CIDP")
        Indication indication,

        @Schema(
                description = "Id of the product; since an approved switch of brand the new one.",
                examples = "privigen")
        String productId,

        @Schema(description = "Which cycles are on which product; more than one once a switch of brand was approved.")
        List<BrandRunView> products,

        @Schema(description = "How firmly the order is tied to the product.", examples = "LOCKED")
        BrandPolicy brandPolicy,

        @Schema(description = "Products to switch to, best first.", examples = "[\"octagam-10\"]")
        List<String> alternativeProductIds,

        @Schema(description = "The cycle that begins the treatment; null for none.") @Nullable DoseView induction,

        @Schema(description = "The cycle that comes round; null for none.") @Nullable DoseView maintenance,

        @Schema(description = "The only cycle; null when there is induction or maintenance.") @Nullable DoseView single,

        @Schema(description = "The weight the order was dosed on.")
        DosingWeightView weight,

        @Schema(
                description = "First day the first cycle may begin; counted from the event when there is one.",
                examples = "2026-11-30")
        LocalDate startOn,

        @Schema(description = "Last day a cycle may begin; null when open-ended.", examples = "2027-11-30") @Nullable LocalDate validUntil,

        @Schema(description = "When the first cycle must be, besides startOn.")
        TimingView timing,

        @Schema(description = "Days a cycle may begin before its planned day, 0 to 14.", examples = "3")
        int windowDaysBefore,

        @Schema(description = "Days a cycle may begin after its planned day, 0 to 14.", examples = "3")
        int windowDaysAfter,

        @Schema(description = "Fewest days from the last day given to the next cycle.", examples = "14")
        int minimumGapDays,

        @Schema(description = "What consecutive days mean.", examples = "OPEN_DAYS")
        Consecutive consecutive,

        @Schema(description = "From where the next cycle is counted.", examples = "AUTO")
        Anchoring anchoring,

        @Schema(description = "Whether premedication is ordered.", examples = "true")
        boolean premedication,

        @Schema(
                description =
                        "Highest rate this patient has tolerated, in microlitres per kg and hour; null when unset.",
                examples = "2400")
        @Nullable Integer toleratedMaximumMicrolitrePerKgPerHour,

        @Schema(
                description = "Why more than the daily cap shall be given; null when it shall not.",
                examples = "Inpatient protocol of the ward")
        @Nullable String dailyCapOverrideReason,

        @Schema(
                description = "Whether the product fitted the patient when the order was placed; warnings say why not"
                        + " quite. Null for an order placed before that was judged.",
                examples = "OK")
        @Nullable Fit eligibility,

        @Schema(description = "That the product was ordered though it stopped for the patient; null when it did not.")
        @Nullable EligibilityOverrideView eligibilityOverride,

        @Schema(description = "That the infusions are given at the patient's home; null: at the centre.") @Nullable HomeCareView home,

        @Schema(description = "What someone should look at, as it was when the order was placed.")
        List<ReasonView> warnings,

        @Schema(description = "Why a number is what it is.") List<ReasonView> reasons,

        @Schema(description = "Account that placed the order.", examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
        UUID placedBy,

        @Schema(description = "When it was placed.", examples = "2026-11-23T08:00:00Z")
        Instant placedAt) {

    static OrderView of(OrderDetails order) {
        OrderFacts facts = order.facts();
        Maintenance maintenance = facts.regimen().maintenance();
        MicrolitresPerKgHour tolerated = facts.toleratedMaximum();
        return new OrderView(
                facts.id().value(),
                facts.status(),
                facts.patient().value(),
                facts.site().value(),
                facts.indication(),
                facts.product().value(),
                facts.brands().stream().map(BrandRunView::of).toList(),
                facts.brandPolicy(),
                facts.alternatives().stream().map(ProductId::value).toList(),
                DoseView.of(order.induction(), null),
                DoseView.of(order.maintenance(), maintenance == null ? null : maintenance.every()),
                DoseView.of(order.single(), null),
                DosingWeightView.of(facts.weight()),
                facts.startOn(),
                facts.validUntil(),
                TimingView.of(facts.timing()),
                facts.windowDaysBefore(),
                facts.windowDaysAfter(),
                facts.minimumGapDays(),
                facts.consecutive(),
                facts.anchoring(),
                facts.premedication(),
                tolerated == null ? null : tolerated.value(),
                order.dailyCapOverrideReason(),
                order.eligibility(),
                EligibilityOverrideView.of(order),
                HomeCareView.of(facts.home()),
                ReasonView.of(order.warnings()),
                ReasonView.of(order.reasons()),
                order.placedBy().value(),
                order.placedAt());
    }
}

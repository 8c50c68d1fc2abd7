package org.infusary.course;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.eligibility.rules.Fit;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

@Schema(name = "ComparedProduct", description = "One product: whether it fits the patient, and what the cycle takes.")
record ComparedProductView(
        @Schema(description = "Product.", examples = "privigen")
        String productId,

        @Schema(description = "Brand.", examples = "Privigen")
        String brand,

        @Schema(
                description = "OK, WARN, or STOP: not to be ordered unless a prescriber overrides every stop.",
                examples = "OK")
        Fit fit,

        @Schema(description = "Every row of the matrix that speaks against it; empty when it is OK.")
        List<ObjectionView> reasons,

        @Schema(description = "What the patient is to the product on the first day.", examples = "SWITCH")
        Exposure exposure,

        @Schema(description = "Where the ladder is from; null when there are no days.", examples = "SITE") @Nullable LadderBasis ladderBasis,

        @Schema(description = "The days of the cycle; empty when noDaysReasons says why.")
        List<ComparedDayView> days,

        @Schema(
                description =
                        "Why there are no days and no minutes: no-ladder, no-vial-sizes, dose-not-splittable, or why"
                                + " an order would refuse the dose.")
        List<Reason> noDaysReasons,

        @Schema(description = "What bounds the rate, and what someone should look at.")
        List<Reason> remarks) {

    static ComparedProductView of(ComparedProduct one) {
        return new ComparedProductView(
                one.product().id().value(),
                one.product().brand(),
                one.judgement().fit(),
                one.judgement().against().stream().map(ObjectionView::of).toList(),
                one.exposure(),
                one.plan().map(ComparedProduct.Plan::basis).orElse(null),
                one.plan().stream()
                        .flatMap(plan -> plan.days().stream())
                        .map(ComparedDayView::of)
                        .toList(),
                one.whyNone(),
                one.plan().map(ComparedProduct.Plan::remarks).orElse(List.of()));
    }

    @Schema(name = "EligibilityReason", description = "A row of the matrix condition x product property that is met.")
    record ObjectionView(
            @Schema(description = "WARN or STOP.", examples = "STOP")
            Fit effect,

            @Schema(
                    description = "Stable, for programs; what an order names to override a stop.",
                    examples = "eligibility-hyperprolinemia")
            String code,

            @Schema(
                    description = "For people.",
                    examples = "Hyperprolinemia: the product contains L-proline, or its stabilizers are unknown.")
            String detail,

            @Schema(description = "Ids of reference sources; empty where none was found.", examples = "[\"R20\"]")
            List<String> sources) {

        static ObjectionView of(Judgement.Objection objection) {
            Reason reason = objection.reason();
            return new ObjectionView(objection.effect(), reason.code(), reason.detail(), reason.sources());
        }
    }
}

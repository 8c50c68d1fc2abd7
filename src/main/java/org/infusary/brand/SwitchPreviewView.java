package org.infusary.brand;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.eligibility.rules.Fit;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.BrandPolicy;

@Schema(name = "SwitchPreview", description = "What a switch of brand would do. Nothing is written or held.")
record SwitchPreviewView(
        @Schema(description = "The order.") UUID orderId,

        @Schema(description = "Id of the product that it leaves.", examples = "privigen")
        String fromProductId,

        @Schema(description = "Id of the product that it goes to.", examples = "octagam-10")
        String toProductId,

        @Schema(description = "The first cycle on it.", examples = "3")
        int fromCycle,

        @Schema(description = "How firmly the order is tied to it from then on.", examples = "OPEN")
        BrandPolicy brandPolicy,

        @Schema(description = "One entry for every day on it, in the order of the course.")
        List<SwitchLineView> days,

        @Schema(
                description =
                        "Why it cannot be done: visits without a place. None as a rule; while there are some, a request is refused with them.")
        List<Reason> obstacles,

        @Schema(
                description =
                        "Why the product stops for this patient. None as a rule; while there are some, a request is refused with"
                                + " them unless a prescriber overrides each by name in eligibilityOverride.")
        List<Reason> stops,

        @Schema(
                description =
                        "What a person should look at, among it what the matrix of conditions and product properties warns of.")
        List<Reason> warnings,

        @Schema(description = "What changes for the checklists of these days: remarks about the product, and exposure.")
        List<ChecklistChangeView> checklistChanges,

        @Schema(
                description =
                        "Whether a prescriber must confirm grams, because vials of the product do not make them as they are.",
                examples = "false")
        boolean changesGrams,

        @Schema(
                description = "Send it back to ask for exactly this; good for as long as all it rests on stands.",
                examples = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        String token) {

    static SwitchPreviewView of(SwitchPlan plan) {
        return new SwitchPreviewView(
                plan.order().id().value(),
                plan.order().product().value(),
                plan.wish().product().value(),
                plan.start().cycle(),
                plan.change().policy(),
                SwitchLineView.of(plan.lines(), plan.zone()),
                plan.against(),
                plan.fit().reasons(Fit.STOP),
                plan.warnings(),
                ChecklistChangeView.of(plan.checklistChanges()),
                plan.changesGrams(),
                plan.token());
    }
}

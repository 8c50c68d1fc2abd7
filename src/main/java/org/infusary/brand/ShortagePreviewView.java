package org.infusary.brand;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ShortagePreview", description = "What switching several orders would do. Nothing is written or held.")
record ShortagePreviewView(
        @Schema(
                description =
                        "Of each order that can be switched what would happen; their own tokens are of no use here.")
        List<SwitchPreviewView> switches,

        @Schema(description = "The orders that cannot be switched, with why.")
        List<RefusedOrderView> refused,

        @Schema(description = "Whether grams of one of them change, which the prescriber confirms.", examples = "false")
        boolean changesGrams,

        @Schema(
                description = "Send it back to commit exactly this; good for as long as all it rests on stands.",
                examples = "3q2-7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")
        String token) {

    static ShortagePreviewView of(ShortagePlan plan) {
        return new ShortagePreviewView(
                plan.switches().stream().map(SwitchPreviewView::of).toList(),
                RefusedOrderView.of(plan.refused()),
                plan.switches().stream().anyMatch(SwitchPlan::changesGrams),
                plan.token());
    }
}

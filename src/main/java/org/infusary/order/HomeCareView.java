package org.infusary.order;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.rules.HomeCare;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "HomeCare",
        description =
                "That a nurse of the centre gives the infusions at the patient's home; days on which the patient is"
                        + " FIRST, SWITCH or LAPSED to the product are at the centre unless a reason says otherwise.")
record HomeCareView(
        @Schema(description = "How long the nurse travels, one way, in minutes.", examples = "35")
        int travelMinutes,

        @Schema(
                description = "Why FIRST, SWITCH and LAPSED days are at home too; null: they are at the centre.",
                examples = "Had the same product here by another order")
        @Nullable String cautiousDaysReason) {

    static @Nullable HomeCareView of(@Nullable HomeCare home) {
        return home == null ? null : new HomeCareView(home.travel().minutes(), home.cautiousDaysReason());
    }
}

package org.infusary.checklist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Reason;

@Schema(name = "ChecklistReason", description = "Why an item stands as it does, or why the start is held.")
record ReasonView(
        @Schema(description = "Stable, for programs; begins with the item.", examples = "bp-outside-limits")
        String code,

        @Schema(description = "For people.", examples = "Blood pressure outside the limits: call the prescriber.")
        String detail,

        @Schema(description = "Ids of reference sources; empty when the rule is the centre's.", examples = "[\"R22\"]")
        List<String> sources) {

    static List<ReasonView> of(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new ReasonView(reason.code(), reason.detail(), reason.sources()))
                .toList();
    }
}

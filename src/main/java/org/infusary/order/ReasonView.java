package org.infusary.order;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Reason;

@Schema(name = "OrderReason", description = "Why a number of the order is what it is, or what someone should look at.")
public record ReasonView(
        @Schema(description = "Stable, for programs.", examples = "weight-adjusted")
        String code,

        @Schema(
                description = "For people.",
                examples = "The body mass index is above 30, so the adjusted weight is used.")
        String detail,

        @Schema(description = "Ids of reference sources; empty when the rule is the centre's.", examples = "[\"R04\"]")
        List<String> sources) {

    static List<ReasonView> of(List<Reason> reasons) {
        return reasons.stream()
                .map(reason -> new ReasonView(reason.code(), reason.detail(), reason.sources()))
                .toList();
    }
}

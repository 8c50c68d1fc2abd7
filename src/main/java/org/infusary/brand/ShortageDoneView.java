package org.infusary.brand;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ShortageDone", description = "What was switched, and who was not.")
record ShortageDoneView(
        @Schema(description = "Ids of the switches on record, all APPROVED.")
        List<UUID> switchIds,

        @Schema(description = "The orders that were not switched, with why.")
        List<RefusedOrderView> refused) {

    static ShortageDoneView of(Shortages.Done done) {
        return new ShortageDoneView(
                done.switches().stream().map(SwitchId::value).toList(),
                RefusedOrderView.of(done.plan().refused()));
    }
}

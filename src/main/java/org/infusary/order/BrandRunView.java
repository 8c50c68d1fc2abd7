package org.infusary.order;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.rules.BrandRun;

@Schema(description = "The product of an order from a cycle on, until another one follows.")
record BrandRunView(
        @Schema(description = "Number of the first cycle on it.", examples = "1")
        int fromCycle,

        @Schema(description = "Id of the product.", examples = "privigen")
        String productId) {

    static BrandRunView of(BrandRun run) {
        return new BrandRunView(run.fromCycle(), run.product().value());
    }
}

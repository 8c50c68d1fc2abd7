package org.infusary.brand;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

@Schema(name = "SwitchShortage", description = "Orders that shall leave a product that is short.")
record ShortageRequest(
        @Schema(description = "Cycles that begin before this date keep the product.", examples = "2026-12-14")
        @NotNull(message = "must be given") LocalDate from,

        @Schema(description = "What becomes of the others when an order cannot be switched.", examples = "SKIP")
        @NotNull(message = "must be given") Shortage.Unplaced unplaced,

        @Schema(description = "Which order goes to which product, each order once.")
        @NotNull(message = "must be given") @Size(min = 1, max = 100, message = "must be 1 to 100 orders") List<@NotNull(message = "must not be null") @Valid Wanted> orders) {

    @Schema(name = "SwitchedOrder", description = "An order and the product that it goes to.")
    record Wanted(
            @Schema(description = "Id of the order.") @NotNull(message = "must be given") UUID orderId,

            @Schema(description = "Id of the product.", examples = "octagam-10")
            @NotBlank(message = "must be given") @Size(max = 60, message = "must be 1 to 60 characters") String productId,

            @Schema(description = "The policy of the order from then on; null: as it is.", examples = "OPEN") @Nullable BrandPolicy brandPolicy) {}

    Shortage at(UUID site, ProductId product) {
        Set<UUID> seen = new HashSet<>();
        List<Shortage.Wanted> wanted = new ArrayList<>();
        for (int place = 0; place < orders.size(); place++) {
            Wanted one = orders.get(place);
            if (!seen.add(one.orderId())) {
                throw new BadRequest("orders[" + place + "].orderId", "must not be there twice");
            }
            wanted.add(new Shortage.Wanted(
                    new OrderId(one.orderId()),
                    SwitchRequest.product("orders[" + place + "].productId", one.productId()),
                    one.brandPolicy()));
        }
        return new Shortage(new SiteId(site), product, from, wanted, unplaced);
    }
}

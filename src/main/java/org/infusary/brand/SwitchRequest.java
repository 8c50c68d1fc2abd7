package org.infusary.brand;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.brand.rules.SwitchCause;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.VisitId;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

@Schema(name = "SwitchBrand", description = "To which product an order shall go, why, and from when on.")
record SwitchRequest(
        @Schema(description = "Why.", examples = "SHORTAGE") @NotNull(message = "must be given") SwitchCause cause,

        @Schema(description = "Id of the product.", examples = "octagam-10")
        @NotBlank(message = "must be given") @Size(max = 60, message = "must be 1 to 60 characters") String productId,

        @Schema(
                description =
                        "The first visit on the product, the first one of a cycle; with RECALL and REACTION also the"
                                + " first one left of a cycle that has begun. Null: the next cycle that has not begun.")
        @Nullable UUID fromVisitId,

        @Schema(
                description =
                        "How firmly the order is tied to the product from then on; needed when it is LOCKED, and when the"
                                + " product is none of its alternatives. Null: as it is.",
                examples = "OPEN")
        @Nullable BrandPolicy brandPolicy) {

    SwitchWish wish(UUID order) {
        return new SwitchWish(
                new OrderId(order),
                cause,
                product("productId", productId),
                Optional.ofNullable(fromVisitId).map(VisitId::new),
                Optional.empty(),
                brandPolicy);
    }

    static ProductId product(String field, String id) {
        if (!ProductId.isValid(id)) {
            throw new BadRequest(field, "must be a product of the catalogue");
        }
        return new ProductId(id);
    }
}

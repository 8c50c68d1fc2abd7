package org.infusary.order;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.order.rules.OrderStatus;
import org.infusary.order.rules.StatusReason;
import org.jspecify.annotations.Nullable;

@Schema(description = "The next turn in the life of an order.")
record ChangeOrderStatusRequest(
        @Schema(description = "What the order shall become.", examples = "ON_HOLD") @NotNull OrderStatus status,

        @Schema(description = "Why; needed for ON_HOLD and STOPPED.", examples = "REVIEW_DUE") @Nullable StatusReason reason) {}

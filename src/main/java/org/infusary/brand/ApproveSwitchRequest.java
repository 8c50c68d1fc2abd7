package org.infusary.brand;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ApproveSwitch", description = "What a prescriber says to a switch of brand.")
record ApproveSwitchRequest(
        @Schema(
                description = "That the grams shall be what the vials of the product make; needed when they change.",
                examples = "true")
        @Nullable Boolean gramsConfirmed) {}

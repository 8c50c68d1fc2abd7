package org.infusary.lot;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.lot.rules.MovementKind;
import org.infusary.lot.rules.MovementReason;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

@Schema(name = "MoveStock", description = "Vials that came or went without being hung.")
record MoveStockRequest(
        @Schema(description = "What happened; HUNG follows from hanging.", examples = "WASTED")
        @NotNull(message = "must be given") MovementKind kind,

        @Schema(
                description =
                        "By how many the count changes, -10000 to 10000: above 0 when RECEIVED, below 0 when WASTED"
                                + " or RETURNED, either when CORRECTED.",
                examples = "-1")
        @NotNull(message = "must be given") @Min(value = -10_000, message = VIALS) @Max(value = 10_000, message = VIALS) Integer vials,

        @Schema(
                description = "WASTED: EXPIRED, BROKEN, STORAGE_FAILURE, PREPARED_NOT_GIVEN. RETURNED: RECALLED,"
                        + " NOT_NEEDED, EXPIRED. CORRECTED: COUNTED, ENTERED_WRONGLY. RECEIVED: none.",
                examples = "BROKEN")
        @Nullable MovementReason reason) {
    private static final String VIALS = "must be -10000 to 10000 vials";

    /** @throws BadRequest when kind, count and reason do not go together */
    void check() {
        if (kind == MovementKind.HUNG) {
            throw new BadRequest("kind", "must not be HUNG, which follows from hanging");
        }
        if (!kind.mayBe(vials)) {
            throw new BadRequest("vials", "must be above 0 when RECEIVED, below 0 when WASTED or RETURNED, and not 0");
        }
        boolean fits = kind.reasons().isEmpty()
                ? reason == null
                : reason != null && kind.reasons().contains(reason);
        if (!fits || reason == MovementReason.HANGING_UNDONE) {
            throw new BadRequest("reason", "must be one of its kind; none when RECEIVED");
        }
    }
}

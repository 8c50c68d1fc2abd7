package org.infusary.schedule;

import java.util.List;
import java.util.function.Supplier;
import org.infusary.kernel.Reason;
import org.infusary.web.Conflict;

/**
 * 409: a chair, the nurses or the patient's own time are taken by other visits. Nothing was booked. {@code reasons} tell
 * what binds and when; {@code alternatives} are the next offers for the same cycles.
 */
public final class ChairTaken extends Conflict {
    private static final long serialVersionUID = 1L;

    ChairTaken(List<Reason> reasons) {
        super(
                "chair-taken",
                "Chair or nurses taken",
                "Nothing was booked: at least one place is no longer to be had; see reasons and alternatives.");
        with("reasons", List.copyOf(reasons));
        with("alternatives", List.of());
    }

    /** @param offers asked for when nothing of the booking is left, in a transaction of their own */
    ChairTaken instead(Supplier<Offers> offers) {
        withLater("alternatives", () -> OfferView.of(offers.get()));
        return this;
    }
}

package org.infusary.schedule;

import java.util.List;
import java.util.function.Supplier;
import org.infusary.schedule.rules.HoldStatus;
import org.infusary.web.Conflict;
import org.infusary.web.Refused;

/** 409: the hold is booked, released or expired, so that it can be neither booked nor released. */
public final class HoldOver extends Conflict {
    private static final long serialVersionUID = 1L;

    private final boolean booked;

    /** @param status how it ended */
    HoldOver(HoldStatus status) {
        super(slug(status), "Hold is over", detail(status));
        booked = status == HoldStatus.BOOKED;
    }

    /**
     * Adds {@code alternatives}, unless the hold was booked.
     *
     * @param offers asked for in a transaction of their own
     */
    HoldOver instead(Supplier<Offers> offers) {
        if (!booked) {
            with("alternatives", List.of());
            withLater("alternatives", () -> next(offers));
        }
        return this;
    }

    /** None when the cycle was booked otherwise since then, or its order is over. */
    private static List<OfferView> next(Supplier<Offers> offers) {
        try {
            return OfferView.of(offers.get());
        } catch (Refused nothingToOffer) {
            return List.of();
        }
    }

    private static String slug(HoldStatus status) {
        return switch (status) {
            case BOOKED -> "hold-booked";
            case RELEASED -> "hold-released";
            case EXPIRED -> "hold-expired";
            case HELD -> throw new IllegalArgumentException("a hold that stands is not over");
        };
    }

    private static String detail(HoldStatus status) {
        return status == HoldStatus.BOOKED
                ? "The hold is booked already; see the visits of the course."
                : "The hold is " + status + " and keeps nothing any more.";
    }
}

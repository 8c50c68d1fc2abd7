package org.infusary.waiting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.TimeWindow;
import org.infusary.waiting.rules.OfferOutcome;
import org.jspecify.annotations.Nullable;

/** A place that was offered; it stands as long as its hold. */
@Entity
@Table(name = "waiting_offer")
class WaitingOffer {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private int position;
    private UUID holdId;
    private Instant heldUntil;
    private UUID chairId;
    private LocalDate visitDate;
    private Instant startsAt;
    private Instant endsAt;
    private UUID offeredBy;
    private Instant offeredAt;

    @Enumerated(EnumType.STRING)
    private @Nullable OfferOutcome outcome;

    private @Nullable Instant endedAt;

    protected WaitingOffer() {}

    static WaitingOffer of(int position, Offered place, AccountId by, Instant at) {
        WaitingOffer offer = new WaitingOffer();
        offer.position = position;
        offer.holdId = place.hold().value();
        offer.heldUntil = place.until();
        offer.chairId = place.chair().value();
        offer.visitDate = place.date();
        offer.startsAt = place.place().start();
        offer.endsAt = place.place().end();
        offer.offeredBy = by.value();
        offer.offeredAt = at;
        return offer;
    }

    void book(Instant at) {
        end(OfferOutcome.BOOKED, at);
    }

    void decline(Instant at) {
        end(OfferOutcome.DECLINED, at);
    }

    private void end(OfferOutcome how, Instant at) {
        outcome = how;
        endedAt = at;
    }

    boolean isOf(HoldId hold) {
        return holdId.equals(hold.value());
    }

    boolean stands(Instant now) {
        return outcome == null && now.isBefore(heldUntil);
    }

    OfferFacts facts() {
        return new OfferFacts(
                new Offered(
                        new HoldId(holdId),
                        heldUntil,
                        new ChairId(chairId),
                        visitDate,
                        new TimeWindow(startsAt, endsAt)),
                offeredAt,
                outcome);
    }
}

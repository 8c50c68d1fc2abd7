package org.infusary.order;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Occasion;
import org.infusary.web.BadRequest;
import org.infusary.web.Refused;

/** Puts the procedure or event that an order is timed by on another date, and keeps what was known before. */
@ApplicationScoped
class TimingDates {
    /** How far from today a date may be: a plausibility of ours. */
    private static final int FARTHEST_DAYS = 366;

    private final OrderDateChanges changes;

    TimingDates(OrderDateChanges changes) {
        this.changes = changes;
    }

    /** @param today the site's date */
    void put(InfusionOrder order, Occasion occasion, LocalDate date, LocalDate today, AccountId by, Instant at) {
        OrderFacts facts = order.facts();
        mustFit(facts, occasion);
        mustBePlausible(occasion, date, today);
        LocalDate before = facts.timing().occasionOn().orElse(null);
        if (date.equals(before)) {
            return;
        }
        LocalDate until = facts.validUntil();
        if (until != null
                && facts.timing().on(date).start().filter(until::isBefore).isPresent()) {
            throw new Refused(Reason.of(
                    "order-no-longer-valid", "The order is valid until " + until + ": its first cycle comes later."));
        }
        order.occasionOn(date);
        changes.write(order.id(), new DateChangeFacts(occasion, before, date, by, at));
    }

    List<DateChangeFacts> of(OrderId order) {
        return changes.of(order);
    }

    private static void mustFit(OrderFacts order, Occasion occasion) {
        if (order.timing().occasion().filter(occasion::equals).isEmpty()) {
            String word = occasion.name().toLowerCase(Locale.ROOT);
            throw new Refused(Reason.of("order-has-no-" + word, "The order is not timed by a " + word + "."));
        }
        switch (order.status()) {
            case DRAFT, ACTIVE, ON_HOLD -> {}
            case COMPLETED, STOPPED, EXPIRED ->
                throw new Refused(Reason.of("order-over", "The order is " + order.status() + "."));
        }
    }

    private static void mustBePlausible(Occasion occasion, LocalDate date, LocalDate today) {
        LocalDate from = occasion == Occasion.EVENT ? today.minusDays(FARTHEST_DAYS) : today;
        LocalDate to = occasion == Occasion.EVENT ? today : today.plusDays(FARTHEST_DAYS);
        if (date.isBefore(from) || date.isAfter(to)) {
            throw new BadRequest("date", "must be from " + from + " to " + to);
        }
    }
}

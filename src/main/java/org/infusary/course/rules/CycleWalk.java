package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Reason;

/**
 * Goes through a course cycle by cycle and tells when the next one is due, as {@link CoursePlanner} counts. A walk has a
 * place in the course: it is for one going.
 */
public final class CycleWalk {
    private final CycleDates dates;
    private final DateRules rules;
    private Anchor anchor;
    private LocalDate earliest;
    private int next = 1;

    /** Before the first cycle. */
    public CycleWalk(Interval every, DateRules rules) {
        this.dates = new CycleDates(every, rules);
        this.rules = rules;
        this.anchor = Anchor.at(rules.startOn());
        this.earliest = rules.startOn();
    }

    /**
     * Steps over a cycle whose target stays; those before it that were not stepped over count as their intervals.
     *
     * @param first its day 1 as given or booked
     * @param last its last day as given or booked
     */
    public void pass(int number, LocalDate target, LocalDate first, LocalDate last) {
        anchor = dates.known(anchor, number - next, target);
        next = number;
        stand(first, last);
    }

    /** Steps over the cycle whose turn it is, standing on these days. */
    public void stand(LocalDate first, LocalDate last) {
        anchor = dates.after(anchor, first, last);
        LocalDate free = rules.earliestAfter(last);
        earliest = free.isAfter(earliest) ? free : earliest;
        next++;
    }

    /** The day the calendar rule gives for the cycle whose turn it is. */
    public LocalDate target() {
        return anchor.target();
    }

    /** Why that day. */
    public List<Reason> reasons() {
        return anchor.reasons();
    }

    /** The days on which day 1 of that cycle may be, the order's validity aside. */
    public DateWindow window() {
        DateWindow around = rules.around(anchor.target());
        return new DateWindow(earliest.isAfter(around.from()) ? earliest : around.from(), around.to());
    }

    /** The same within the order's validity; empty when that ends before. */
    public Optional<DateWindow> windowInValidity() {
        DateWindow window = window();
        if (!rules.isOver(window.to())) {
            return Optional.of(window);
        }
        return rules.isOver(window.from())
                ? Optional.empty()
                : Optional.of(new DateWindow(window.from(), rules.validUntil()));
    }

    /** Whether the order ends before the cycle whose turn it is. */
    public boolean isOver() {
        return rules.isOver(anchor.target());
    }
}

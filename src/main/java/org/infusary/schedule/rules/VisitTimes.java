package org.infusary.schedule.rules;

import java.time.Duration;
import java.time.Instant;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.Travel;

/**
 * The moments of a visit at which its need for a nurse changes, in order; neighbours may coincide.
 *
 * @param start the patient takes the chair
 * @param access a nurse places the access: one whole nurse until {@code infusion}
 * @param infusion the infusion begins; titrating until {@code steady}
 * @param steady the rate no longer changes
 * @param end the chair is free again; not part of the visit
 * @param travel of the nurse, before the start and after the end; none at the centre
 */
public record VisitTimes(Instant start, Instant access, Instant infusion, Instant steady, Instant end, Travel travel) {
    /** At the centre. */
    public VisitTimes(Instant start, Instant access, Instant infusion, Instant steady, Instant end) {
        this(start, access, infusion, steady, end, Travel.NONE);
    }

    public VisitTimes {
        if (access.isBefore(start) || infusion.isBefore(access) || steady.isBefore(infusion) || !end.isAfter(steady)) {
            throw new IllegalArgumentException("the moments of a visit come in order");
        }
    }

    /** The same visit begun at another moment; every stretch of it lasts as long. */
    public VisitTimes from(Instant begin) {
        Duration by = Duration.between(start, begin);
        return new VisitTimes(begin, access.plus(by), infusion.plus(by), steady.plus(by), end.plus(by), travel);
    }

    /**
     * The same visit when it is over by {@code actual}: it ends with the five minutes that hold {@code actual}, not before
     * it has lasted five minutes and not later than it would have; moments that were not reached move to its last five
     * minutes.
     */
    public VisitTimes overBy(Instant actual) {
        Instant earliest = start.plus(Duration.ofMinutes(Raster.MINUTES));
        Instant rounded = Raster.roundedUp(actual);
        Instant over = rounded.isBefore(earliest) ? earliest : rounded;
        if (!over.isBefore(end)) {
            return this;
        }
        Instant last = over.minus(Duration.ofMinutes(Raster.MINUTES));
        return new VisitTimes(start, sooner(access, last), sooner(infusion, last), sooner(steady, last), over, travel);
    }

    private static Instant sooner(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** When the patient is infused. */
    public TimeWindow window() {
        return new TimeWindow(start, end);
    }

    /** When nurses are needed: at home from the departure of the one who drives there to her return. */
    public TimeWindow nursed() {
        if (!travel.isHome()) {
            return window();
        }
        Duration drive = Duration.ofMinutes(travel.minutes());
        return new TimeWindow(start.minus(drive), end.plus(drive));
    }

    /** A visit takes a chair or has a nurse travel, one of both: whoever has mixed that up has a fault. */
    void mustSuit(Where where) {
        if (where.isHome() != travel.isHome()) {
            throw new IllegalArgumentException("a visit at home has a nurse travel, one on a chair does not");
        }
    }
}

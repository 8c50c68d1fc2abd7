package org.infusary.schedule.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.infusary.course.rules.ChairMinutes;
import org.infusary.kernel.Reason;
import org.infusary.kernel.Travel;

/**
 * A visit that has no time yet: minutes from its start to each of its moments.
 *
 * @param untilAccess the nurse begins to place the access
 * @param untilInfusion the first drop
 * @param untilSteady the rate no longer changes
 * @param booked the chair is free again
 * @param travel of the nurse, before the visit and after it; none at the centre
 */
public record VisitShape(int untilAccess, int untilInfusion, int untilSteady, int booked, Travel travel) {
    /** At the centre. */
    public VisitShape(int untilAccess, int untilInfusion, int untilSteady, int booked) {
        this(untilAccess, untilInfusion, untilSteady, booked, Travel.NONE);
    }

    public VisitShape {
        if (untilAccess < 0 || untilInfusion < untilAccess || untilSteady < untilInfusion || booked <= untilSteady) {
            throw new IllegalArgumentException("the moments of a visit come in order");
        }
    }

    /** A rate that changes until the chair is left counts as steady for the last minute: a visit has an end of its own. */
    public static VisitShape of(ChairMinutes minutes, int steadyAfterMinutes, Travel travel) {
        int steady = Math.min(minutes.untilInfusion() + steadyAfterMinutes, minutes.booked() - 1);
        return new VisitShape(minutes.untilAccess(), minutes.untilInfusion(), steady, minutes.booked(), travel);
    }

    /** The shape of a visit that has its time. */
    static VisitShape of(VisitTimes times) {
        return new VisitShape(
                minutes(times, times.access()),
                minutes(times, times.infusion()),
                minutes(times, times.steady()),
                minutes(times, times.end()),
                times.travel());
    }

    private static int minutes(VisitTimes times, Instant until) {
        return Math.toIntExact(Duration.between(times.start(), until).toMinutes());
    }

    /** Why a visit of the shape may not be there at any time; empty when it may. */
    public Optional<Reason> refusal(Where where) {
        if (where.isHome() == travel.isHome()) {
            return Optional.empty();
        }
        return Optional.of(
                travel.isHome()
                        ? Reason.of("day-at-home", "The day is given at the patient's home: it takes no chair.")
                        : Reason.of("day-at-centre", "The day is given at the centre: it takes a chair."));
    }

    public VisitTimes at(Instant start) {
        return new VisitTimes(
                start,
                after(start, untilAccess),
                after(start, untilInfusion),
                after(start, untilSteady),
                after(start, booked),
                travel);
    }

    private static Instant after(Instant start, int minutes) {
        return start.plus(Duration.ofMinutes(minutes));
    }
}

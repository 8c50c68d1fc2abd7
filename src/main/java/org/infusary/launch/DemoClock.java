package org.infusary.launch;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;
import org.infusary.demo.DemoDays;

/**
 * How far the demo's clock runs ahead, so that whoever tries it on a Sunday evening meets a centre that is open.
 *
 * <p>The demo's centre lies in New York and opens Monday to Friday from 07:00 to 19:00; a start is kept while there is time
 * for a long visit ([07:00, 13:00)), otherwise the clock goes on to 08:00 of the next open day.
 */
final class DemoClock {
    /** Zone of the demo's centre. */
    static final ZoneId CENTRE = DemoDays.ZONE;

    private static final LocalTime FROM = LocalTime.of(7, 0);
    private static final LocalTime TO = LocalTime.of(13, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private DemoClock() {}

    /**
     * The offset of the very first run: on to a day on which an induction over five open days can begin at once.
     *
     * @param real what the machine's clock says
     */
    static Duration first(Instant real) {
        return offset(real, Duration.ZERO, DemoDays::fitsInduction);
    }

    /**
     * The offset of a later run.
     *
     * @param real what the machine's clock says
     * @param soFar offset of the run before
     * @return {@code soFar} when the centre is open then, otherwise more; never less, so that time never goes back
     */
    static Duration offset(Instant real, Duration soFar) {
        return offset(real, soFar, DemoDays::isOpen);
    }

    private static Duration offset(Instant real, Duration soFar, Predicate<LocalDate> day) {
        ZonedDateTime there = real.plus(soFar).atZone(CENTRE);
        if (day.test(there.toLocalDate()) && isDuringDay(there.toLocalTime())) {
            return soFar;
        }
        Duration ahead = Duration.between(real, nextMorning(there, day).toInstant());
        // up to the whole minute, which is easier to read and still just after eight
        return ahead.plusSeconds(59).plusNanos(999_999_999).truncatedTo(ChronoUnit.MINUTES);
    }

    private static boolean isDuringDay(LocalTime time) {
        return !time.isBefore(FROM) && time.isBefore(TO);
    }

    private static ZonedDateTime nextMorning(ZonedDateTime there, Predicate<LocalDate> wanted) {
        LocalDate day = there.toLocalDate();
        while (!wanted.test(day) || !day.atTime(MORNING).atZone(CENTRE).isAfter(there)) {
            day = day.plusDays(1);
        }
        return day.atTime(MORNING).atZone(CENTRE);
    }
}

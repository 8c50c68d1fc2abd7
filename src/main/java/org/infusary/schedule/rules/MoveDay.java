package org.infusary.schedule.rules;

import java.time.LocalDate;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;

/**
 * A day of a course as a move sees it.
 *
 * @param number 1 for the first day of its cycle
 * @param date as planned, as booked, or as given
 * @param exposure as its minutes are planned for
 */
public record MoveDay(DayId id, int number, LocalDate date, Standing standing, Exposure exposure, VisitShape shape) {
    /** What has become of a day. */
    public enum Standing {
        /** Given, or its visit has begun: it stays where it is. */
        GIVEN,
        /** Its visit is booked and may move. */
        BOOKED,
        /** It has no visit: never booked, called off or missed. */
        OPEN,
        /** It was left out of its cycle. */
        OMITTED
    }

    /** The same day with a visit that lasts otherwise. */
    public MoveDay shaped(VisitShape other) {
        return new MoveDay(id, number, date, standing, exposure, other);
    }

    MoveDay on(LocalDate other) {
        return new MoveDay(id, number, other, standing, exposure, shape);
    }

    /** Whether a visit stands for it. */
    public boolean isFirm() {
        return standing == Standing.GIVEN || standing == Standing.BOOKED;
    }

    boolean isLeft() {
        return standing == Standing.BOOKED || standing == Standing.OPEN;
    }
}

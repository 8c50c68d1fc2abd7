package org.infusary.schedule;

import org.infusary.kernel.DayId;
import org.infusary.web.Conflict;

/** 409: the day of the course has a visit already, is held, or was given. */
public final class DayBooked extends Conflict {
    private static final long serialVersionUID = 1L;

    DayBooked(DayId day) {
        this("Day " + day + " of the course is booked or given already.");
    }

    /** The same for a day that is held. */
    static DayBooked held(DayId day) {
        return new DayBooked("Day " + day + " of the course is held; book or release its hold.");
    }

    private DayBooked(String detail) {
        super("day-booked", "Day already booked", detail);
    }

    /** The same, found by the database: another booking of the course came first. */
    DayBooked() {
        this("A day of the course was booked or held meanwhile; read the course again.");
    }
}

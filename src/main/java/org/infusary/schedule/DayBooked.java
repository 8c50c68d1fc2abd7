package org.infusary.schedule;

import org.infusary.kernel.DayId;
import org.infusary.web.Conflict;

/** 409: the day of the course has a visit already, or was given. */
public final class DayBooked extends Conflict {
    private static final long serialVersionUID = 1L;

    DayBooked(DayId day) {
        super("day-booked", "Day already booked", "Day " + day + " of the course is booked or given already.");
    }

    /** The same, found by the database: another booking of the course came first. */
    DayBooked() {
        super("day-booked", "Day already booked", "A day of the course was booked meanwhile; read the course again.");
    }
}

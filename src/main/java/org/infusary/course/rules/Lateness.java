package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Interval;

/** Where a patient stands between two cycles, counted from the last day given. */
public enum Lateness {
    /** The window of the next cycle has not come yet. */
    EARLY,
    /** Inside the window of the next cycle. */
    ON_TIME,
    /** Past the window: to be recovered. */
    LATE,
    /** More than {@value #OVERDUE_AFTER_DAYS} days past the interval: the prescriber looks, weight and labs again. */
    OVERDUE,
    /** Past the window and longer without infusion than the long gap: the next one is like a first. */
    LAPSED;

    static final int OVERDUE_AFTER_DAYS = 14;

    /**
     * Where the patient stands today. Someone whose interval itself is longer than the long gap is not late before the
     * window has passed; that the infusion will be a cautious one is the ledger's to say.
     *
     * @param windowBefore days a cycle may begin before it is due
     * @param windowAfter days a cycle may begin after it is due
     * @param longGapDays more days than this since the last infusion make it LAPSED (R21)
     */
    public static Lateness of(
            LocalDate lastGiven, Interval every, LocalDate today, int windowBefore, int windowAfter, int longGapDays) {
        LocalDate due = every.after(lastGiven);
        DateWindow window = new DateWindow(due.minusDays(windowBefore), due.plusDays(windowAfter));
        return of(due, window, today, Optional.of(lastGiven), longGapDays);
    }

    /**
     * Where the patient stands today with what is due on a known day.
     *
     * @param lastGiven empty when nothing was given yet: nothing lapses that has not begun
     */
    static Lateness of(
            LocalDate due, DateWindow window, LocalDate today, Optional<LocalDate> lastGiven, int longGapDays) {
        if (today.isBefore(window.from())) {
            return EARLY;
        }
        if (!today.isAfter(window.to())) {
            return ON_TIME;
        }
        if (lastGiven.filter(last -> today.isAfter(last.plusDays(longGapDays))).isPresent()) {
            return LAPSED;
        }
        return today.isAfter(due.plusDays(OVERDUE_AFTER_DAYS)) ? OVERDUE : LATE;
    }

    /** Whether a prescriber looks at the patient, weight and labs again before the next infusion. */
    public boolean needsReview() {
        return this == OVERDUE || this == LAPSED;
    }
}

package org.infusary.bench.year;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.SeatedVisit;
import org.infusary.site.rules.ChairDay;

/** How a centre finds places. Both policies are asked the same, see the same book and keep the same rules. */
interface Policy {
    /** Why a place is looked for. */
    enum Why {
        /** It had none. */
        NEW,
        /** The patient did not come. */
        MISSED,
        /** The day, the chair or the nurse is not there any more. */
        DISPLACED
    }

    /**
     * What is to be placed.
     *
     * @param visits one for each date of a list
     * @param dates lists of dates on which the visits may be, in order of time
     * @param around the date as planned; for visits that have to move the one they were booked on
     * @param why what brings them to the desk
     * @param late whether the dates are after the window: the soonest counts
     * @param lastChair of the patient, below 0 for none
     */
    record Ask(
            List<Visit> visits, List<List<LocalDate>> dates, LocalDate around, Why why, boolean late, int lastChair) {
        boolean move() {
            return why != Why.NEW;
        }
    }

    /** One place for each visit; empty when there are none. */
    List<Place> place(Ask ask, Books books);

    /** In which order visits that lost their places are placed again. */
    Comparator<Visit> order();

    /**
     * The chair of each visit of a date, asked every evening for all dates to come.
     *
     * @param chairs that are in service on the date
     * @param visits all of the date
     * @param next whether it is the next open date, which nobody else comes to
     */
    Map<VisitId, ChairId> seats(List<ChairDay> chairs, List<SeatedVisit> visits, boolean next);

    String name();
}

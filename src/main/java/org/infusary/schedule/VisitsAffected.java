package org.infusary.schedule;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.SiteId;
import org.infusary.web.Conflict;

/**
 * 409: booked visits would lose their places by a change of the centre's calendar. Nothing was changed; {@code visits} tells
 * how many, {@code dates} when, and {@code disruptions} where the same change is made together with their moves.
 */
public final class VisitsAffected extends Conflict {
    private static final long serialVersionUID = 1L;

    VisitsAffected(SiteId site, int visits, List<LocalDate> dates) {
        super(
                "visits-affected",
                "Visits are booked there",
                "Booked visits that would lose their places: " + visits + ". Nothing was changed; a disruption changes"
                        + " the calendar and moves the visits together.");
        with("visits", visits);
        with("dates", List.copyOf(dates));
        with("disruptions", "/api/v1/sites/" + site + "/disruptions/previews");
    }
}

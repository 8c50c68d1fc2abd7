package org.infusary.schedule.rules.placing;

import java.util.ArrayList;
import java.util.List;

/**
 * Places courses one by one, each at once and for good, with least cost of its own as things stand. Of places as good the
 * first day counts, then the earliest begin. The same arrivals get the same places.
 */
public final class Arrivals {
    private final Centre centre;
    private final Schedule schedule;
    private final List<PlacedVisit> standing = new ArrayList<>();

    public Arrivals(Centre centre) {
        this.centre = centre;
        this.schedule = new Schedule(centre, 0);
    }

    /** The places of the course, which are taken from now on; or why it has none, and nothing is taken. */
    public Outcome place(CourseToPlace course) {
        int arrived = schedule.add(course);
        List<PlacedVisit> visits = schedule.best(arrived);
        if (visits.isEmpty()) {
            return new Outcome.Unplaced(Shortage.of(centre, standing, course));
        }
        schedule.put(arrived, visits);
        standing.addAll(visits);
        return new Outcome.Placed(visits);
    }
}

package org.infusary.bench.year;

import java.time.LocalDate;
import java.util.UUID;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.VisitShape;

/** One day of a cycle and its place. */
final class Visit {
    private static final int MOST_DAYS = 8;

    private final Cycle cycle;
    private final int day;
    private final VisitShape shape;
    private Place place = Place.NOWHERE;
    private int missed;

    Visit(Cycle cycle, int day, VisitShape shape) {
        this.cycle = cycle;
        this.day = day;
        this.shape = shape;
    }

    Cycle cycle() {
        return cycle;
    }

    VisitId id() {
        return new VisitId(new UUID(cycle.patient().number(), (long) cycle.number() * MOST_DAYS + day));
    }

    /** From 0. */
    int day() {
        return day;
    }

    VisitShape shape() {
        return shape;
    }

    Place place() {
        return place;
    }

    void putOn(Place there) {
        place = there;
    }

    LocalDate date() {
        return place.date();
    }

    /** The patient did not come. */
    void miss() {
        missed++;
    }

    int missed() {
        return missed;
    }

    boolean isLast() {
        return day == cycle.visits().size() - 1;
    }

    /** A draw that is the same whatever the policy. */
    double chance(Chance chance, Chance.Of what) {
        return chance.of(what, cycle.patient().number(), cycle.number(), day, missed)
                .nextDouble();
    }
}

package org.infusary.schedule.rules.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Looks at every promise of a plan tick by tick, without any of the engine's bitmaps. */
final class PlainCheck {
    private final Centre centre;
    private final int[][][] left;

    private PlainCheck(Centre centre) {
        this.centre = centre;
        this.left = centre.pools().stream().map(Pool::units).toArray(int[][][]::new);
    }

    /** Fails unless every course is either out altogether or in with its gaps, starts, order, pools and chairs. */
    static void check(Centre centre, List<CourseToPlace> courses, List<Outcome> outcomes) {
        PlainCheck check = new PlainCheck(centre);
        assertThat(outcomes).hasSameSizeAs(courses);
        for (int course = 0; course < courses.size(); course++) {
            List<PlacedVisit> visits = outcomes.get(course).visits();
            if (!visits.isEmpty()) {
                check.take(courses.get(course), visits);
            }
        }
    }

    private void take(CourseToPlace course, List<PlacedVisit> placed) {
        assertThat(placed).hasSameSizeAs(course.visits());
        for (int visit = 0; visit < placed.size(); visit++) {
            take(course.visits().get(visit), placed.get(visit));
            if (visit > 0) {
                Gap gap = course.gaps().get(visit - 1);
                assertThat(placed.get(visit).day() - placed.get(visit - 1).day())
                        .isBetween(gap.least(), gap.most());
            }
        }
    }

    private void take(VisitToPlace visit, PlacedVisit placed) {
        assertThat(placed.visit()).isSameAs(visit);
        for (int number = 0; number < visit.steps().size(); number++) {
            Step step = visit.steps().get(number);
            int start = placed.start(number);
            assertThat(step.starts().get(placed.day()).get(start)).isTrue();
            for (After after : step.after()) {
                assertThat(start - placed.end(after.step())).isBetween(0, after.mostWait());
            }
            for (Demand demand : step.demands()) {
                take(demand.pool(), placed.day(), start, placed.end(number), demand.units());
            }
        }
        assertThat(visit.seat().pools()).contains(placed.chair());
        take(placed.chair(), placed.day(), placed.seated(), placed.risen(), 1);
        assertThat(placed.cost())
                .isEqualTo(visit.cost()
                        .of(
                                placed.day(),
                                placed.seated(),
                                placed.end(visit.steps().size() - 1)));
    }

    private void take(int pool, int day, int from, int to, int units) {
        assertThat(to).isBetween(from, centre.ticks());
        for (int tick = from; tick < to; tick++) {
            left[pool][day][tick] -= units;
            assertThat(left[pool][day][tick])
                    .as("pool %d on day %d in tick %d", pool, day, tick)
                    .isNotNegative();
        }
    }
}

package org.infusary.bench.chti;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.infusary.schedule.rules.placing.Arrivals;
import org.infusary.schedule.rules.placing.Budget;
import org.infusary.schedule.rules.placing.CourseToPlace;
import org.infusary.schedule.rules.placing.Outcome;
import org.infusary.schedule.rules.placing.PlanSearch;

/** A way to place the patients of an instance; the time of every answer is kept. */
interface ChtIMode {
    /** One outcome for each patient, in their order. */
    List<Outcome> place(ChtIPlaces places, Stopwatch stopwatch);

    /** Patient by patient in the order of their requests, the first answer stands; an answer is that for one patient. */
    static ChtIMode online() {
        return (places, stopwatch) -> {
            Arrivals arrivals = stopwatch.time(() -> new Arrivals(places.centre()));
            return places.courses().stream()
                    .map((CourseToPlace course) -> stopwatch.time(() -> arrivals.place(course)))
                    .toList();
        };
    }

    /** All patients at once; the answer is that for the instance. */
    static ChtIMode planning(LongSupplier clock, long millis) {
        return (places, stopwatch) -> stopwatch.time(() -> PlanSearch.plan(
                        places.centre(),
                        places.courses(),
                        Budget.nanos(clock, TimeUnit.MILLISECONDS.toNanos(millis)),
                        1)
                .outcomes());
    }
}

package org.infusary.bench.year;

import static org.infusary.bench.year.Assumptions.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One year of one centre under one policy, day by day. */
final class Year {
    private final Chance chance;
    private final Books books;
    private final Desk desk;
    private final Tally tally = new Tally();
    private final Map<LocalDate, List<Patient>> arrivals;
    private final Map<LocalDate, List<Disruption>> disruptions;

    private Year(int chairs, long seed, Policy policy) {
        this.chance = new Chance(seed);
        this.books = new Books(chairs, (int) Math.ceil(chairs * NURSES_PER_CHAIR));
        this.desk = new Desk(books, policy);
        this.arrivals = Arrivals.of(chairs, chance).stream().collect(Collectors.groupingBy(Patient::requested));
        this.disruptions = Disruption.of(chairs, chance).stream().collect(Collectors.groupingBy(Disruption::told));
    }

    /** The same seed has the same patients and disruptions, whichever the policy. */
    static Tally of(int chairs, long seed, Policy policy) {
        long begin = System.nanoTime();
        Year year = new Year(chairs, seed, policy);
        for (int day = 0; day < WARM_UP_DAYS + COUNTED_DAYS; day++) {
            year.live(FIRST_DAY.plusDays(day), day >= WARM_UP_DAYS);
        }
        year.tally.took((System.nanoTime() - begin) / 1e9);
        return year.tally;
    }

    private void live(LocalDate today, boolean counted) {
        if (books.isOpen(today)) {
            run(today, counted);
        }
        for (Disruption disruption : disruptions.getOrDefault(today, List.of())) {
            int moved = desk.disrupt(disruption, today);
            if (counted) {
                tally.disrupted(moved);
            }
        }
        arrivals.getOrDefault(today, List.of()).forEach(patient -> desk.welcome(patient, today));
        desk.evening(today);
    }

    private void run(LocalDate today, boolean counted) {
        DayBook book = books.on(today);
        List<Visit> visits = book.visits();
        Map<Boolean, List<Visit>> byCame = visits.stream()
                .collect(Collectors.partitioningBy(visit -> visit.chance(chance, Chance.Of.NO_SHOW) >= NO_SHOW));
        List<Visit> came = byCame.get(true);
        if (counted) {
            tally.ran(new DayRun(book, came, chance), book, visits);
            came.forEach(
                    visit -> tally.given(visit, desk.lastChair(visit.cycle().patient())));
        }
        came.forEach(visit -> desk.given(visit, today));
        desk.missed(byCame.get(false), today);
    }
}

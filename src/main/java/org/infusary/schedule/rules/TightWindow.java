package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How places are chosen in a window that fills up: so that those who come after find room too, and whoever does not come
 * has days of the window left.
 *
 * <p>Dates up to the target come before those after it. Among these a place is best that costs those after it least: stretches
 * of its chair that are left too short for a visit, starts for which the nurses no longer suffice, an end near closing, a later
 * date, a later hour. Of places alike the earliest date, then the earliest start.
 */
final class TightWindow {
    /** In thousandths: the share of the chairs' time on the dates of the window that is taken. */
    private static final int FROM_TAKEN = 10;

    private static final int WHOLE = 1000;

    /** Ticks of a chair that the other costs count as; found by trial (decision 37). */
    private static final int STARTS_LOST_PER_TICK = 2;

    /** An hour of the day before the start counts as half a tick. */
    private static final int START_TICKS_PER_TICK = 24;

    private static final int LATER_DATE = 1;
    private static final int END_NEAR_CLOSING = 8;

    /** What a way is compared by, counted once. */
    private record Ranked(Candidate way, int traded, int toOthers, long cost) {
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt((Ranked one) -> one.way.group())
                .thenComparing(one -> one.way.isKeptTogether())
                .thenComparingInt(Ranked::traded)
                .thenComparingInt(Ranked::toOthers)
                .thenComparingInt(one -> one.way.list())
                .thenComparingInt(one -> one.way.minute())
                .thenComparingLong(Ranked::cost)
                .thenComparing(Ranked::way, Candidate.BEST_FIRST);

        static Ranked of(Candidate way) {
            int traded = 0;
            int spoiltTicks = 0;
            int startsLost = 0;
            int startTicks = 0;
            boolean endsLate = false;
            long snugCost = 0;
            for (Candidate.Seat seat : way.seats()) {
                DayStarts day = seat.day();
                traded += day.tradedButChair(seat.where(), seat.start());
                spoiltTicks += day.spoiltTicks(seat.where(), seat.start());
                startsLost += day.startsLost(seat.start());
                startTicks += seat.start();
                endsLate |= day.endsLate(seat.start());
                snugCost += day.snugCost(seat.where(), seat.start());
            }
            int toOthers = spoiltTicks
                    + startsLost / STARTS_LOST_PER_TICK
                    + startTicks / START_TICKS_PER_TICK
                    + way.list() * LATER_DATE
                    + (endsLate ? END_NEAR_CLOSING : 0);
            return new Ranked(way, traded, toOthers, snugCost);
        }
    }

    /** As {@link #bestFirst} has them, for the few that are compared one by one. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Ranked::of, Ranked.BEST_FIRST);

    private TightWindow() {}

    static List<Candidate> bestFirst(Stream<Candidate> ways) {
        return ways.map(Ranked::of).sorted(Ranked.BEST_FIRST).map(Ranked::way).toList();
    }

    /** Looks at the days in the order of the lists, and at no more than it takes to tell. */
    static boolean is(List<List<LocalDate>> lists, SiteDays site) {
        Set<LocalDate> dates =
                lists.stream().flatMap(Collection::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        long all = dates.stream().mapToLong(site::chairMinutesInService).sum();
        if (all == 0) {
            return false;
        }
        long taken = 0;
        for (LocalDate date : dates) {
            taken += site.on(date).map(SiteDayLoad::chairMinutes).orElse(0L);
            if (taken * WHOLE >= all * FROM_TAKEN) {
                return true;
            }
        }
        return false;
    }

    /** The lists with those first that keep the weekdays wished for, then those not after the target, then the earliest. */
    static List<List<LocalDate>> earliestFirst(CycleWish wish, Wishes wishes) {
        return wish.dates().stream()
                .sorted(Comparator.comparingInt((List<LocalDate> list) -> group(list, wish, wishes))
                        .thenComparing(list -> list.get(0)))
                .toList();
    }

    /** Lists of one group may be chosen among by the places they have. */
    static int group(List<LocalDate> list, CycleWish wish, Wishes wishes) {
        int missed = (int) list.stream().filter(date -> !wishes.takes(date)).count();
        return 2 * missed
                + (list.get(0).isAfter(Objects.requireNonNull(wish.planned().get(0))) ? 1 : 0);
    }
}

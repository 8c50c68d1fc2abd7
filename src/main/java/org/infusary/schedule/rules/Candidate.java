package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One way to place a whole cycle.
 *
 * @param list place of its dates among the cycle's lists of dates; lower is better
 * @param group of lists among which the places choose in a {@link TightWindow}; lower is better
 * @param manner how alike the days are
 * @param traded wishes, counted day by day
 * @param share the busiest moment of its days, in thousandths of the nurses at work
 * @param minute of the centre's day, at which day 1 starts
 * @param chairCost lower for plain chairs, for gaps that are filled snugly, for the first of the centre's list
 */
record Candidate(
        CycleWish wish,
        int list,
        int group,
        Manner manner,
        int traded,
        int share,
        int minute,
        int chairCost,
        List<Seat> seats) {
    /** How alike the days of a cycle are, best first. */
    enum Manner {
        SAME_CHAIR_SAME_TIME,
        SAME_CHAIR,
        SAME_TIME,
        MIXED
    }

    /** One day on one chair, or at home. */
    record Seat(DayStarts day, int start, Where where) {
        int cost() {
            return day.cost(where, start);
        }
    }

    /** Dates before load, a level of load before wishes, wishes before an even load, load before an early hour. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::list)
            .thenComparing(Candidate::manner)
            .thenComparing(candidate -> Level.of(candidate.share()))
            .thenComparingInt(Candidate::traded)
            .thenComparingInt(Candidate::share)
            .thenComparingInt(Candidate::minute)
            .thenComparingInt(Candidate::chairCost);

    static Candidate of(CycleWish wish, int list, int group, Manner manner, List<Seat> seats) {
        int traded = 0;
        int share = 0;
        int chairCost = 0;
        for (Seat seat : seats) {
            traded += seat.day().traded(seat.where(), seat.start());
            share = Math.max(share, seat.day().peakShare(seat.start()));
            chairCost += seat.cost();
        }
        Seat first = seats.get(0);
        int minute = first.day().load().minuteOfDay(first.start());
        return new Candidate(wish, list, group, manner, traded, share, minute, chairCost, List.copyOf(seats));
    }

    /** Whether several days were put on one chair or to one hour, in place of each where the day has most use of it. */
    boolean isKeptTogether() {
        return seats.size() > 1 && manner != Manner.MIXED;
    }

    LocalDate firstDate() {
        return seats.get(0).day().load().date();
    }

    LocalDate lastDate() {
        return seats.get(seats.size() - 1).day().load().date();
    }

    boolean isWithin(int minutes, Candidate other) {
        return list == other.list && Math.abs(minute - other.minute) < minutes;
    }

    /** Prefers the hour of another cycle's visits over a light load, so that the patient comes at one time of day. */
    static Comparator<Candidate> nearestTo(int minute) {
        return Comparator.comparingInt(Candidate::list)
                .thenComparing(Candidate::manner)
                .thenComparingInt(candidate -> Math.abs(candidate.minute() - minute))
                .thenComparing(BEST_FIRST);
    }

    List<Placement> placements() {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            DayWish day = wish.days().get(i);
            placements.add(new Placement(
                    day.id(),
                    wish.cycle(),
                    day.number(),
                    seat.day().load().date(),
                    seat.where(),
                    seat.day().times(seat.start()),
                    seat.day().peak(seat.start())));
        }
        return placements;
    }
}

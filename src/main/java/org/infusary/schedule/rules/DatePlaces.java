package org.infusary.schedule.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.infusary.schedule.rules.Candidate.Manner;
import org.infusary.schedule.rules.Candidate.Seat;

/**
 * Finds the ways to place one cycle on one list of dates: on one chair at one hour if that can be had, else on one chair,
 * else at one hour, else anyhow.
 */
final class DatePlaces {
    private static final int DAY_MINUTES = 24 * 60;

    /**
     * One chair, or the home, through the dates of the list.
     *
     * @param traded wishes that a day on it trades
     */
    private record Column(Where where, ChairTicks[] days, int traded) {}

    private final CycleWish wish;
    private final int list;
    private final int group;
    private final List<DayStarts> days;
    private final Wishes wishes;
    private final List<Column> lasting;
    private final List<int[]> hours;

    DatePlaces(CycleWish wish, int list, int group, List<DayStarts> days, Wishes wishes) {
        this.wish = wish;
        this.list = list;
        this.group = group;
        this.days = days;
        this.wishes = wishes;
        this.lasting = lasting();
        this.hours = hours();
    }

    /** @param every also ways that differ only in the chair, and ways of a lesser manner */
    List<Candidate> ways(boolean every) {
        List<Candidate> ways = new ArrayList<>();
        hours.forEach(starts -> oneChair(starts, every, ways));
        if (ways.isEmpty() || every) {
            lasting.forEach(column -> calmest(column).ifPresent(ways::add));
        }
        if (ways.isEmpty() || every) {
            hours.forEach(starts -> together(Manner.SAME_TIME, starts).ifPresent(ways::add));
        }
        if (ways.isEmpty() || every) {
            together(Manner.MIXED, starts(day -> days.get(day).calmest())).ifPresent(ways::add);
        }
        return ways;
    }

    /**
     * Ways for a {@link TightWindow}: one day at each start on the chair it suits best; several days each as early as it can
     * begin, wherever that is, and besides the ways that keep them together.
     */
    List<Candidate> snugWays(boolean every) {
        List<Candidate> ways = new ArrayList<>(days.size() == 1 ? snugStarts() : snugTogether());
        if (!ways.isEmpty() && (days.size() > 1 || every)) {
            ways.addAll(ways(every));
        }
        return ways;
    }

    private List<Candidate> snugStarts() {
        DayStarts day = days.get(0);
        return day.starts()
                .mapToObj(start -> day.snuggestInTheLongRun(start)
                        .map(where -> Candidate.of(
                                wish, list, group, Manner.SAME_CHAIR_SAME_TIME, List.of(new Seat(day, start, where)))))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Candidate> snugTogether() {
        List<Seat> seats = new ArrayList<>();
        for (DayStarts day : days) {
            int start = day.earliest();
            day.snuggestInTheLongRun(start).ifPresent(where -> seats.add(new Seat(day, start, where)));
        }
        return seats.size() == days.size() ? List.of(Candidate.of(wish, list, group, Manner.MIXED, seats)) : List.of();
    }

    /** The chairs of the kind needed that are in service on all the dates; the home if all days are there. */
    private List<Column> lasting() {
        List<Column> columns = new ArrayList<>();
        days.get(0).seats().forEach((where, ticks) -> {
            ChairTicks[] through = new ChairTicks[days.size()];
            int known = 0;
            while (known < through.length
                    && (through[known] = days.get(known).seats().get(where)) != null) {
                known++;
            }
            if (ticks.isOf(wishes.need()) && known == through.length) {
                columns.add(new Column(where, through, wishes.tradedOn(where, ticks.kind())));
            }
        });
        return columns;
    }

    /** The starts of all days at each hour of the clock at which every one of them may begin. */
    private List<int[]> hours() {
        List<int[]> found = new ArrayList<>();
        for (int minute = 0; minute < DAY_MINUTES; minute += Raster.MINUTES) {
            int[] starts = new int[days.size()];
            int known = 0;
            while (known < starts.length && (starts[known] = days.get(known).startAt(minute)) >= 0) {
                known++;
            }
            if (known == starts.length) {
                found.add(starts);
            }
        }
        return found;
    }

    private void oneChair(int[] starts, boolean every, List<Candidate> ways) {
        Column best = null;
        int least = Integer.MAX_VALUE;
        for (Column column : lasting) {
            int cost = cost(column, starts);
            if (cost >= 0 && every) {
                ways.add(on(column, starts, Manner.SAME_CHAIR_SAME_TIME));
            }
            if (cost >= 0 && cost < least) {
                least = cost;
                best = column;
            }
        }
        if (best != null && !every) {
            ways.add(on(best, starts, Manner.SAME_CHAIR_SAME_TIME));
        }
    }

    /** Below 0 when the chair is not free on all the days. */
    private int cost(Column column, int[] starts) {
        int cost = 0;
        for (int day = 0; day < starts.length; day++) {
            ChairTicks chair = column.days()[day];
            if (!days.get(day).isFree(chair, starts[day])) {
                return -1;
            }
            cost += DayStarts.cost(chair, starts[day], column.traded());
        }
        return cost;
    }

    private Candidate on(Column column, int[] starts, Manner manner) {
        return Candidate.of(
                wish,
                list,
                group,
                manner,
                IntStream.range(0, starts.length)
                        .mapToObj(day -> new Seat(days.get(day), starts[day], column.where()))
                        .toList());
    }

    private Optional<Candidate> calmest(Column column) {
        int[] starts = starts(day -> days.get(day).calmest(column.days()[day]));
        return IntStream.of(starts).allMatch(start -> start >= 0)
                ? Optional.of(on(column, starts, Manner.SAME_CHAIR))
                : Optional.empty();
    }

    private int[] starts(IntUnaryOperator startOfDay) {
        return IntStream.range(0, days.size()).map(startOfDay).toArray();
    }

    /** Each day on whatever chair suits it best; empty when one of them finds none. */
    private Optional<Candidate> together(Manner manner, int[] starts) {
        List<Seat> seats = new ArrayList<>();
        for (int day = 0; day < starts.length; day++) {
            DayStarts that = days.get(day);
            int start = starts[day];
            that.snuggest(start).ifPresent(where -> seats.add(new Seat(that, start, where)));
        }
        return seats.size() == days.size()
                ? Optional.of(Candidate.of(wish, list, group, manner, seats))
                : Optional.empty();
    }
}

package org.infusary.schedule.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.rules.Candidate.Manner;
import org.infusary.schedule.rules.Candidate.Seat;
import org.infusary.site.rules.ChairKind;

/**
 * Finds the ways to place one cycle on one list of dates: on one chair at one hour if that can be had, else on one chair,
 * else at one hour, else anyhow.
 */
final class DatePlaces {
    private static final int DAY_MINUTES = 24 * 60;

    /** One chair through the dates of the list. */
    private record Column(ChairId chair, List<ChairTicks> days) {}

    private final CycleWish wish;
    private final int list;
    private final List<DayStarts> days;
    private final Optional<ChairKind> kind;
    private final List<Column> lasting;

    DatePlaces(CycleWish wish, int list, List<DayStarts> days, Optional<ChairKind> kind) {
        this.wish = wish;
        this.list = list;
        this.days = days;
        this.kind = kind;
        this.lasting = lasting();
    }

    /** @param everyChair also the ways on one chair at one hour that differ only in the chair */
    List<Candidate> ways(boolean everyChair) {
        List<Candidate> ways = new ArrayList<>();
        for (int minute = 0; minute < DAY_MINUTES; minute += Raster.MINUTES) {
            int[] starts = startsAt(minute);
            if (starts.length > 0) {
                ways.addAll(oneChair(starts, everyChair));
            }
        }
        if (ways.isEmpty()) {
            lasting.forEach(column -> calmest(column).ifPresent(ways::add));
        }
        for (int minute = 0; ways.isEmpty() && minute < DAY_MINUTES; minute += Raster.MINUTES) {
            int[] starts = startsAt(minute);
            if (starts.length > 0) {
                anyChairs(starts).ifPresent(ways::add);
            }
        }
        if (ways.isEmpty()) {
            mixed().ifPresent(ways::add);
        }
        return ways;
    }

    /** The chairs that are in service on all the dates. */
    private List<Column> lasting() {
        List<Column> columns = new ArrayList<>();
        chairs(days.get(0)).forEach(chair -> {
            List<ChairTicks> ticks = days.stream()
                    .map(day -> Optional.ofNullable(day.load().chairs().get(chair)))
                    .flatMap(Optional::stream)
                    .toList();
            if (ticks.size() == days.size()) {
                columns.add(new Column(chair, ticks));
            }
        });
        return columns;
    }

    private List<ChairId> chairs(DayStarts day) {
        return day.load().chairs().entrySet().stream()
                .filter(chair ->
                        kind.isEmpty() || kind.get() == chair.getValue().kind())
                .map(chair -> chair.getKey())
                .toList();
    }

    /** The tick of each day at that minute of the clock; empty when the cycle may not begin all its days then. */
    private int[] startsAt(int minute) {
        int[] starts = days.stream().mapToInt(day -> day.startAt(minute)).toArray();
        for (int start : starts) {
            if (start < 0) {
                return new int[0];
            }
        }
        return starts;
    }

    private List<Candidate> oneChair(int[] starts, boolean everyChair) {
        List<Candidate> ways = new ArrayList<>();
        Column best = null;
        int least = Integer.MAX_VALUE;
        for (Column column : lasting) {
            if (isFree(column, starts)) {
                if (everyChair) {
                    ways.add(on(column, starts, Manner.SAME_CHAIR_SAME_TIME));
                }
                int cost = cost(column, starts);
                if (cost < least) {
                    least = cost;
                    best = column;
                }
            }
        }
        return best == null || everyChair ? ways : List.of(on(best, starts, Manner.SAME_CHAIR_SAME_TIME));
    }

    private boolean isFree(Column column, int[] starts) {
        for (int day = 0; day < starts.length; day++) {
            if (!days.get(day).isFree(column.days().get(day), starts[day])) {
                return false;
            }
        }
        return true;
    }

    private int cost(Column column, int[] starts) {
        return IntStream.range(0, starts.length)
                .map(day -> column.days().get(day).cost(starts[day]))
                .sum();
    }

    private Candidate on(Column column, int[] starts, Manner manner) {
        return Candidate.of(
                wish,
                list,
                manner,
                IntStream.range(0, starts.length)
                        .mapToObj(day -> new Seat(days.get(day), starts[day], column.chair()))
                        .toList());
    }

    private Optional<Candidate> calmest(Column column) {
        int[] starts = IntStream.range(0, days.size())
                .map(day -> days.get(day).calmest(column.days().get(day)))
                .toArray();
        return IntStream.of(starts).allMatch(start -> start >= 0)
                ? Optional.of(on(column, starts, Manner.SAME_CHAIR))
                : Optional.empty();
    }

    private Optional<Candidate> anyChairs(int[] starts) {
        return together(
                Manner.SAME_TIME,
                IntStream.range(0, starts.length)
                        .mapToObj(day -> seats(days.get(day)).stream()
                                .filter(seat -> seat.start() == starts[day])
                                .min(Comparator.comparingInt(Seat::cost)))
                        .toList());
    }

    private Optional<Candidate> mixed() {
        Comparator<Seat> calmFirst = Comparator.comparingInt(
                        (Seat seat) -> seat.day().peakShare(seat.start()))
                .thenComparingInt(Seat::start)
                .thenComparingInt(Seat::cost);
        return together(
                Manner.MIXED,
                days.stream().map(day -> seats(day).stream().min(calmFirst)).toList());
    }

    private Optional<Candidate> together(Manner manner, List<Optional<Seat>> seats) {
        List<Seat> all = seats.stream().flatMap(Optional::stream).toList();
        return all.size() == days.size() ? Optional.of(Candidate.of(wish, list, manner, all)) : Optional.empty();
    }

    private List<Seat> seats(DayStarts day) {
        return chairs(day).stream()
                .flatMap(chair -> day.starts()
                        .filter(start -> day.isFree(day.chair(chair), start))
                        .mapToObj(start -> new Seat(day, start, chair)))
                .toList();
    }
}

package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.site.rules.OpenDays;

/**
 * Which visits of a displaced cycle might move to which dates: the lost ones on their own dates; else they and all booked
 * days after them, nearest dates first, of two equally near ones the earlier; else the whole cycle. Never day 1 out of the
 * window; a whole cycle that was consecutive stays so.
 */
final class ReplacementDates {
    private static final int WEEK = 7;
    private static final int FARTHER_DAYS = 14;

    private final ReplacementInput input;
    private final List<MoveCycle> course;
    private final DisplacedCycle displaced;
    private final MoveCycle cycle;
    private final MoveRules rules;

    /** @param course its cycles as they stand now */
    ReplacementDates(ReplacementInput input, List<MoveCycle> course, DisplacedCycle displaced) {
        this.input = input;
        this.course = course;
        this.displaced = displaced;
        this.cycle = course.stream()
                .filter(one -> one.number() == displaced.number())
                .findFirst()
                .orElseThrow();
        this.rules = new MoveRules(course, displaced.rules(), input.open());
    }

    /** The ways to choose dates, best first; each is for another set of visits. */
    List<CycleWish> ways() {
        List<MoveDay> lost = displaced.lost(cycle);
        List<MoveDay> booked = cycle.days().stream()
                .filter(day -> displaced.booked().containsKey(day.id()))
                .toList();
        List<MoveDay> rest = booked.stream()
                .filter(day -> day.number() >= lost.get(0).number())
                .toList();
        List<CycleWish> ways = new ArrayList<>();
        ways.add(wish(lost, sameDates(lost), List.of()));
        ways.add(wish(rest, others(rest), List.of()));
        if (rest.size() < booked.size()) {
            ways.add(wish(booked, others(booked), List.of()));
        }
        return ways;
    }

    /** What to tell of a cycle without a place: the widest way, and the dates after its window. */
    CycleWish told() {
        List<CycleWish> ways = ways();
        CycleWish widest = ways.get(ways.size() - 1);
        List<MoveDay> moving =
                widest.days().stream().map(day -> cycle.day(day.id())).toList();
        return wish(moving, widest.dates(), later(moving));
    }

    private List<List<LocalDate>> sameDates(List<MoveDay> lost) {
        List<LocalDate> dates = dates(lost);
        boolean there = dates.stream().allMatch(date -> input.open().isOpen(date) && !date.isBefore(input.today()));
        return there ? List.of(dates) : List.of();
    }

    private List<List<LocalDate>> others(List<MoveDay> moving) {
        LocalDate old = moving.get(0).date();
        DateWindow span = begins(moving) ? cycle.window() : new DateWindow(old.minusDays(WEEK), old.plusDays(WEEK));
        return lists(moving, span.from(), span.to()).stream()
                .filter(dates -> !dates.equals(dates(moving)))
                .sorted(Comparator.comparingLong((List<LocalDate> dates) -> away(dates, old))
                        .thenComparing(dates -> dates.get(0)))
                .toList();
    }

    private List<List<LocalDate>> later(List<MoveDay> moving) {
        LocalDate old = moving.get(0).date();
        LocalDate end = begins(moving) ? cycle.window().to() : old.plusDays(WEEK);
        return lists(moving, end.plusDays(1), end.plusDays(FARTHER_DAYS));
    }

    private boolean begins(List<MoveDay> moving) {
        return moving.get(0).number() == 1;
    }

    private static long away(List<LocalDate> dates, LocalDate old) {
        return Math.abs(dates.get(0).toEpochDay() - old.toEpochDay());
    }

    private List<List<LocalDate>> lists(List<MoveDay> moving, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(input.today()) ? input.today() : from;
        if (first.isAfter(to)) {
            return List.of();
        }
        Predicate<List<LocalDate>> allowed = dates -> {
            Map<DayId, LocalDate> put = put(moving, dates);
            return rules.refusals(put, Optional.empty()).isEmpty() && staysConsecutive(put);
        };
        return first.datesUntil(to.plusDays(1))
                .flatMap(date ->
                        ConsecutiveDays.from(
                                date, moving.size(), displaced.rules().consecutive(), input.open())
                                .stream())
                .filter(allowed)
                .toList();
    }

    private boolean staysConsecutive(Map<DayId, LocalDate> put) {
        List<LocalDate> was = dates(cycle.firm());
        List<LocalDate> will = cycle.firm().stream()
                .map(day -> put.getOrDefault(day.id(), day.date()))
                .toList();
        return !cycle.isWhole() || !isConsecutive(was, input.before()) || isConsecutive(will, input.open());
    }

    private boolean isConsecutive(List<LocalDate> dates, OpenDays open) {
        return ConsecutiveDays.from(
                        dates.get(0), dates.size(), displaced.rules().consecutive(), open)
                .filter(dates::equals)
                .isPresent();
    }

    private static List<LocalDate> dates(List<MoveDay> days) {
        return days.stream().map(MoveDay::date).toList();
    }

    private static Map<DayId, LocalDate> put(List<MoveDay> moving, List<LocalDate> dates) {
        Map<DayId, LocalDate> put = new HashMap<>();
        for (int day = 0; day < dates.size(); day++) {
            put.put(moving.get(day).id(), dates.get(day));
        }
        return put;
    }

    private CycleWish wish(List<MoveDay> moving, List<List<LocalDate>> dates, List<List<LocalDate>> later) {
        return new CycleWish(
                cycle.number(),
                moving.stream()
                        .map(day -> new DayWish(
                                day.id(),
                                day.number(),
                                displaced.booked().get(day.id()).shape()))
                        .toList(),
                dates(moving),
                dates,
                later);
    }

    /** The course with visits on other dates. */
    List<MoveCycle> moved(List<Placement> places) {
        Map<DayId, LocalDate> put = new HashMap<>();
        places.forEach(place -> put.put(place.dayId(), place.date()));
        return course.stream()
                .map(one -> one.equals(cycle) ? cycle.on(put) : one)
                .toList();
    }
}

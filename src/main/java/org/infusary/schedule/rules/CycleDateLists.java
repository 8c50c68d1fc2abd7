package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.order.rules.Timing;
import org.infusary.site.rules.OpenDays;

/** Lists the dates on which the open days of a cycle may be: exactly those that {@link BookingRules} would take. */
public final class CycleDateLists {
    /** How far beyond a window a caller who was refused is shown a way out. */
    private static final int LATER_DAYS = 14;

    private static final int WEEK = 7;

    private final List<PlannedCycle> cycles;
    private final DateRules rules;
    private final LocalDate today;

    /** @param today nothing is looked for before */
    public CycleDateLists(List<PlannedCycle> cycles, DateRules rules, LocalDate today) {
        this.cycles = List.copyOf(cycles);
        this.rules = rules;
        this.today = today;
    }

    /** The days that must be known of the centre to place these cycles, from today or later on. */
    public DateWindow reach(List<PlannedCycle> wanted) {
        LocalDate from = wanted.stream()
                .map(cycle -> span(cycle).from())
                .map(this::notBeforeToday)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = wanted.stream()
                .map(cycle -> notBeforeToday(span(cycle).to()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return new DateWindow(from, to.plusDays(LATER_DAYS + WEEK));
    }

    /** @param open known over {@link #reach} */
    public CycleWish wish(PlannedCycle cycle, OpenDays open) {
        return wish(cycle, open, Wishes.of(Optional.empty()));
    }

    /**
     * The same with the dates first that keep most to the weekdays wished for: all of them are inside the window. An urgent
     * cycle does not wait for a weekday.
     *
     * @param open known over {@link #reach}
     */
    public CycleWish wish(PlannedCycle cycle, OpenDays open, Wishes wishes) {
        Timing timing = rules.timingOf(cycle.number());
        BookingRules booking = new BookingRules(cycles, rules, open);
        DateWindow span = span(cycle);
        LocalDate planned = timing.nearest(cycle.open().get(0).date(), span);
        boolean urgent = timing.startBy().isPresent();
        List<List<LocalDate>> dates = firstDays(span.from(), span.to())
                .sorted(Comparator.comparingLong(
                                (LocalDate first) -> Math.abs(first.toEpochDay() - planned.toEpochDay()))
                        .thenComparing(Comparator.naturalOrder()))
                .flatMap(first -> from(cycle, first, open).stream())
                .filter(list -> booking.refusals(put(cycle, list)).isEmpty())
                .sorted(Comparator.comparingLong((List<LocalDate> list) -> urgent
                        ? 0
                        : list.stream().filter(date -> !wishes.takes(date)).count()))
                .toList();
        List<LocalDate> shut = firstDays(span.from(), span.to())
                .filter(date -> !open.isOpen(date))
                .toList();
        LocalDate after = notBeforeToday(span.to().plusDays(1));
        List<List<LocalDate>> later = cycle.isUntouched() && timing.lastDay().isEmpty()
                ? firstDays(after, after.plusDays(LATER_DAYS - 1L))
                        .filter(first -> !rules.isOver(first))
                        .flatMap(first -> from(cycle, first, open).stream())
                        .filter(list ->
                                booking.delivery(cycle, put(cycle, list)).isEmpty())
                        .toList()
                : List.of();
        return new CycleWish(
                cycle.number(),
                cycle.open().stream()
                        .map(day -> new DayWish(day.id(), day.number(), day.shape()))
                        .toList(),
                cycle.open().stream().map(PlannedDay::date).toList(),
                dates,
                shut,
                later,
                !timing.isFirm());
    }

    /** Where the first open day may be: in the window, or within a week of the days that are fixed. */
    private static DateWindow span(PlannedCycle cycle) {
        List<LocalDate> fixed = cycle.dates(Map.of());
        return fixed.isEmpty()
                ? cycle.window()
                : new DateWindow(
                        fixed.get(0).minusDays(WEEK),
                        fixed.get(fixed.size() - 1).plusDays(WEEK));
    }

    private Stream<LocalDate> firstDays(LocalDate from, LocalDate to) {
        LocalDate begin = notBeforeToday(from);
        return begin.isAfter(to) ? Stream.empty() : begin.datesUntil(to.plusDays(1));
    }

    private Optional<List<LocalDate>> from(PlannedCycle cycle, LocalDate first, OpenDays open) {
        return ConsecutiveDays.from(first, cycle.open().size(), rules.consecutive(), open);
    }

    private static Map<DayId, LocalDate> put(PlannedCycle cycle, List<LocalDate> dates) {
        Map<DayId, LocalDate> put = new HashMap<>();
        for (int day = 0; day < dates.size(); day++) {
            put.put(cycle.open().get(day).id(), dates.get(day));
        }
        return put;
    }

    private LocalDate notBeforeToday(LocalDate day) {
        return day.isBefore(today) ? today : day;
    }
}

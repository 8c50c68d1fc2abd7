package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.AfterEvent;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.AwaitedEvent;
import org.infusary.order.rules.BeforeProcedure;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.Urgent;
import org.infusary.site.rules.OpenDays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BookingRulesTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);
    private static final LocalDate MON_30_NOV = LocalDate.of(2026, 11, 30);
    private static final LocalDate TUE_1_DEC = LocalDate.of(2026, 12, 1);
    private static final DateWindow LATE_NOVEMBER =
            new DateWindow(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30));
    private static final VisitShape TWO_HOURS = new VisitShape(0, 10, 60, 120);

    private static DayId id(int cycle, int day) {
        return new DayId(new UUID(cycle, day));
    }

    private static PlannedDay day(int cycle, int day, LocalDate date, boolean fixed) {
        return new PlannedDay(id(cycle, day), day, date, fixed, TWO_HOURS);
    }

    private static PlannedCycle cycle(int number, PlannedDay... days) {
        return new PlannedCycle(number, LATE_NOVEMBER, false, List.of(days));
    }

    private static DateRules rules(Consecutive consecutive, @Nullable LocalDate validUntil, int gap) {
        return new DateRules(MON_23_NOV, validUntil, Timing.ROUTINE, 3, 3, gap, consecutive, Anchoring.AUTO);
    }

    /** Monday to Friday of November and December. */
    private static OpenDays workdays() {
        DateWindow known = new DateWindow(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 12, 31));
        return new OpenDays(
                known,
                known.from()
                        .datesUntil(known.to())
                        .filter(day -> day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<String> codes(DateRules rules, Map<DayId, LocalDate> wanted, PlannedCycle... cycles) {
        return new BookingRules(List.of(cycles), rules, workdays())
                .refusals(wanted).stream().map(Reason::code).toList();
    }

    @Test
    void consecutive_days_in_the_window_are_taken() {
        PlannedCycle cycle = cycle(1, day(1, 1, MON_23_NOV, false), day(1, 2, MON_23_NOV.plusDays(1), false));
        Map<DayId, LocalDate> wanted = Map.of(id(1, 1), MON_23_NOV, id(1, 2), MON_23_NOV.plusDays(1));

        assertThat(codes(rules(Consecutive.STRICT, null, 0), wanted, cycle)).isEmpty();
    }

    @Test
    void open_days_skip_the_weekend() {
        PlannedCycle cycle = cycle(1, day(1, 1, FRI_27_NOV, false), day(1, 2, MON_30_NOV, false));
        Map<DayId, LocalDate> wanted = Map.of(id(1, 1), FRI_27_NOV, id(1, 2), MON_30_NOV);

        assertThat(codes(rules(Consecutive.OPEN_DAYS, null, 0), wanted, cycle)).isEmpty();
    }

    @Test
    void strict_days_do_not_skip_the_weekend() {
        PlannedCycle cycle = cycle(1, day(1, 1, FRI_27_NOV, false), day(1, 2, MON_30_NOV, false));
        Map<DayId, LocalDate> wanted = Map.of(id(1, 1), FRI_27_NOV, id(1, 2), MON_30_NOV);

        assertThat(codes(rules(Consecutive.STRICT, null, 0), wanted, cycle)).containsExactly("days-not-consecutive");
    }

    @Test
    void days_in_the_wrong_order_are_refused() {
        PlannedCycle cycle = cycle(1, day(1, 1, MON_23_NOV, false), day(1, 2, MON_23_NOV.plusDays(1), false));
        Map<DayId, LocalDate> wanted = Map.of(id(1, 1), MON_23_NOV.plusDays(1), id(1, 2), MON_23_NOV);

        assertThat(codes(rules(Consecutive.STRICT, null, 0), wanted, cycle)).containsExactly("days-not-consecutive");
    }

    @Test
    void both_ends_of_the_window_are_taken_and_the_day_after_is_not() {
        PlannedCycle cycle = cycle(1, day(1, 1, MON_23_NOV, false));
        DateRules rules = rules(Consecutive.STRICT, null, 0);

        assertThat(codes(rules, Map.of(id(1, 1), LocalDate.of(2026, 11, 20)), cycle))
                .isEmpty();
        assertThat(codes(rules, Map.of(id(1, 1), MON_30_NOV), cycle)).isEmpty();
        assertThat(codes(rules, Map.of(id(1, 1), TUE_1_DEC), cycle)).containsExactly("outside-window");
    }

    @Test
    void a_cycle_may_begin_on_the_last_valid_day_but_not_later() {
        PlannedCycle cycle = cycle(1, day(1, 1, MON_23_NOV, false));
        DateRules rules = rules(Consecutive.STRICT, FRI_27_NOV, 0);

        assertThat(codes(rules, Map.of(id(1, 1), FRI_27_NOV), cycle)).isEmpty();
        assertThat(codes(rules, Map.of(id(1, 1), MON_30_NOV), cycle)).containsExactly("order-no-longer-valid");
    }

    private static DateRules timed(Timing timing) {
        return new DateRules(MON_23_NOV, null, timing, 3, 3, 0, Consecutive.OPEN_DAYS, Anchoring.AUTO);
    }

    @Test
    void an_urgent_cycle_begins_by_its_deadline_and_the_next_cycle_is_free() {
        DateRules rules = timed(new Urgent(FRI_27_NOV));
        PlannedCycle first = cycle(1, day(1, 1, MON_23_NOV, false), day(1, 2, MON_30_NOV, false));
        PlannedCycle second = cycle(2, day(2, 1, MON_30_NOV, false));

        assertThat(codes(rules, Map.of(id(1, 1), FRI_27_NOV, id(1, 2), MON_30_NOV), first))
                .isEmpty();
        assertThat(codes(rules, Map.of(id(1, 1), MON_30_NOV, id(1, 2), TUE_1_DEC), first))
                .containsExactly("after-start-by");
        assertThat(codes(rules, Map.of(id(2, 1), MON_30_NOV), second)).isEmpty();
    }

    @Test
    void every_day_of_a_first_cycle_is_over_before_the_procedure() {
        DateRules rules = timed(new BeforeProcedure(TUE_1_DEC, 1));
        PlannedCycle first = cycle(1, day(1, 1, MON_23_NOV, false), day(1, 2, MON_30_NOV, false));
        PlannedCycle begun = cycle(1, day(1, 1, FRI_27_NOV, true), day(1, 2, MON_30_NOV, false));

        assertThat(codes(rules, Map.of(id(1, 1), FRI_27_NOV, id(1, 2), MON_30_NOV), first))
                .isEmpty();
        assertThat(codes(rules, Map.of(id(1, 1), MON_30_NOV, id(1, 2), TUE_1_DEC), first))
                .containsExactly("too-late-before-procedure");
        assertThat(codes(rules, Map.of(id(1, 2), TUE_1_DEC), begun)).containsExactly("too-late-before-procedure");
    }

    @Test
    void no_first_cycle_begins_too_soon_after_its_event() {
        DateRules rules = timed(new AfterEvent(AwaitedEvent.OTHER, 3, FRI_27_NOV, FRI_27_NOV));
        PlannedCycle first = cycle(1, day(1, 1, MON_30_NOV, false));

        assertThat(codes(rules, Map.of(id(1, 1), MON_30_NOV), first)).isEmpty();
        assertThat(codes(rules, Map.of(id(1, 1), FRI_27_NOV), first)).containsExactly("too-soon-after-event");
    }

    @Test
    void exactly_the_dates_that_may_be_booked_are_offered_the_earliest_first_when_urgent() {
        PlannedCycle first = new PlannedCycle(
                1, new DateWindow(MON_23_NOV, FRI_27_NOV), false, List.of(day(1, 1, MON_23_NOV.plusDays(3), false)));
        Wishes friday = new Wishes(
                Optional.empty(),
                false,
                Set.of(DayOfWeek.FRIDAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        CycleWish wish = new CycleDateLists(List.of(first), timed(new Urgent(FRI_27_NOV)), MON_23_NOV)
                .wish(first, workdays(), friday);

        assertThat(wish.dates())
                .containsExactly(
                        List.of(MON_23_NOV),
                        List.of(MON_23_NOV.plusDays(1)),
                        List.of(MON_23_NOV.plusDays(2)),
                        List.of(MON_23_NOV.plusDays(3)),
                        List.of(FRI_27_NOV));
        assertThat(wish.later()).first().isEqualTo(List.of(MON_30_NOV));
    }

    @Test
    void before_a_procedure_nothing_later_is_told_as_a_way_out() {
        PlannedCycle first = new PlannedCycle(
                1, new DateWindow(MON_23_NOV, FRI_27_NOV), false, List.of(day(1, 1, FRI_27_NOV, false)));

        CycleWish wish = new CycleDateLists(List.of(first), timed(new BeforeProcedure(MON_30_NOV, 3)), MON_23_NOV)
                .wish(first, workdays());

        assertThat(wish.dates()).hasSize(5).first().isEqualTo(List.of(FRI_27_NOV));
        assertThat(wish.later()).isEmpty();
    }

    @Test
    void a_dropped_cycle_is_not_booked() {
        PlannedCycle cycle = new PlannedCycle(1, LATE_NOVEMBER, true, List.of(day(1, 1, MON_23_NOV, false)));

        assertThat(codes(rules(Consecutive.STRICT, null, 0), Map.of(id(1, 1), MON_23_NOV), cycle))
                .containsExactly("cycle-not-open");
    }

    @Test
    void the_gap_to_the_cycle_before_is_kept() {
        PlannedCycle given = cycle(1, day(1, 1, MON_23_NOV, true));
        PlannedCycle next = cycle(2, day(2, 1, MON_30_NOV, false));
        DateRules rules = rules(Consecutive.STRICT, null, 7);

        assertThat(codes(rules, Map.of(id(2, 1), MON_30_NOV), given, next)).isEmpty();
        assertThat(codes(rules, Map.of(id(2, 1), FRI_27_NOV), given, next)).containsExactly("too-soon-after-cycle");
    }

    @Test
    void the_gap_to_a_booked_cycle_after_is_kept_too() {
        PlannedCycle first = cycle(1, day(1, 1, MON_23_NOV, false));
        PlannedCycle booked = cycle(2, day(2, 1, MON_30_NOV, true));
        DateRules rules = rules(Consecutive.STRICT, null, 7);

        assertThat(codes(rules, Map.of(id(1, 1), MON_23_NOV), first, booked)).isEmpty();
        assertThat(codes(rules, Map.of(id(1, 1), MON_23_NOV.plusDays(1)), first, booked))
                .containsExactly("too-soon-after-cycle");
    }

    @Test
    void cycles_never_share_a_day_even_without_a_gap() {
        PlannedCycle first = cycle(1, day(1, 1, MON_23_NOV, true));
        PlannedCycle next = cycle(2, day(2, 1, MON_23_NOV, false));

        assertThat(codes(rules(Consecutive.STRICT, null, 0), Map.of(id(2, 1), MON_23_NOV), first, next))
                .containsExactly("too-soon-after-cycle");
    }

    @Test
    void a_day_that_was_given_back_may_follow_within_the_week() {
        PlannedCycle cycle = cycle(1, day(1, 1, MON_23_NOV, true), day(1, 2, MON_23_NOV.plusDays(1), false));
        DateRules rules = rules(Consecutive.STRICT, null, 0);

        assertThat(codes(rules, Map.of(id(1, 2), MON_23_NOV.plusDays(6)), cycle))
                .isEmpty();
        assertThat(codes(rules, Map.of(id(1, 2), MON_23_NOV.plusDays(7)), cycle))
                .containsExactly("days-not-consecutive");
        assertThat(codes(rules, Map.of(id(1, 2), MON_23_NOV), cycle)).containsExactly("days-not-consecutive");
    }

    @Test
    void the_lists_hold_exactly_the_dates_that_the_rules_take_the_planned_ones_first() {
        PlannedCycle before = cycle(1, day(1, 1, LocalDate.of(2026, 11, 16), true));
        PlannedCycle cycle = cycle(2, day(2, 1, MON_23_NOV, false), day(2, 2, MON_23_NOV.plusDays(1), false));
        DateRules rules = rules(Consecutive.OPEN_DAYS, null, 7);
        CycleDateLists lists = new CycleDateLists(List.of(before, cycle), rules, LocalDate.of(2026, 11, 1));

        CycleWish wish = lists.wish(cycle, workdays());

        assertThat(wish.dates())
                .extracting(dates -> dates.get(0))
                .containsExactly(
                        MON_23_NOV,
                        MON_23_NOV.plusDays(1),
                        MON_23_NOV.plusDays(2),
                        MON_23_NOV.plusDays(3),
                        FRI_27_NOV,
                        MON_30_NOV);
        assertThat(wish.dates().get(4)).containsExactly(FRI_27_NOV, MON_30_NOV);
    }

    @Test
    void of_two_equally_near_dates_the_earlier_comes_first() {
        LocalDate wednesday = MON_23_NOV.plusDays(2);
        PlannedCycle cycle = cycle(1, day(1, 1, wednesday, false));
        CycleDateLists lists =
                new CycleDateLists(List.of(cycle), rules(Consecutive.STRICT, null, 0), LocalDate.of(2026, 11, 1));

        List<LocalDate> firsts = lists.wish(cycle, workdays()).dates().stream()
                .map(dates -> dates.get(0))
                .limit(3)
                .toList();

        assertThat(firsts).containsExactly(wednesday, wednesday.minusDays(1), wednesday.plusDays(1));
    }

    @Test
    void nothing_before_today_is_listed() {
        PlannedCycle cycle = cycle(1, day(1, 1, MON_23_NOV, false));
        CycleDateLists lists = new CycleDateLists(List.of(cycle), rules(Consecutive.STRICT, null, 0), FRI_27_NOV);

        assertThat(lists.wish(cycle, workdays()).dates()).containsExactly(List.of(FRI_27_NOV), List.of(MON_30_NOV));
    }

    @Test
    void a_window_that_has_passed_leaves_only_later_dates() {
        PlannedCycle cycle = cycle(1, day(1, 1, MON_23_NOV, false));
        CycleDateLists lists = new CycleDateLists(List.of(cycle), rules(Consecutive.STRICT, null, 0), TUE_1_DEC);

        CycleWish wish = lists.wish(cycle, workdays());

        assertThat(wish.dates()).isEmpty();
        assertThat(wish.later().get(0)).containsExactly(TUE_1_DEC);
    }

    @Test
    void every_listed_date_is_taken_and_no_other_of_the_window() {
        PlannedCycle cycle = cycle(1, day(1, 1, MON_23_NOV, false), day(1, 2, MON_23_NOV.plusDays(1), false));
        DateRules rules = rules(Consecutive.OPEN_DAYS, FRI_27_NOV, 0);
        List<List<LocalDate>> listed = new CycleDateLists(List.of(cycle), rules, LocalDate.of(2026, 11, 1))
                .wish(cycle, workdays())
                .dates();

        IntStream.range(0, 20).mapToObj(LocalDate.of(2026, 11, 16)::plusDays).forEach(first -> IntStream.rangeClosed(
                        1, 6)
                .mapToObj(first::plusDays)
                .forEach(second -> {
                    Map<DayId, LocalDate> wanted = new HashMap<>(Map.of(id(1, 1), first, id(1, 2), second));
                    assertThat(codes(rules, wanted, cycle).isEmpty())
                            .isEqualTo(listed.contains(List.of(first, second)));
                }));
    }
}

package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.BeforeProcedure;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.Urgent;
import org.infusary.schedule.rules.MoveDay.Standing;
import org.infusary.site.rules.OpenDays;
import org.junit.jupiter.api.Test;

/** A cycle of three days from Tuesday on at a centre that is open on weekdays; the window of its begin ends on Friday. */
class MoveRulesTest {
    private static final LocalDate TUE = LocalDate.of(2026, 11, 24);
    private static final LocalDate FRI = TUE.plusDays(3);
    private static final LocalDate NEXT_MON = TUE.plusDays(6);
    private static final LocalDate NEXT_TUE = TUE.plusDays(7);
    private static final VisitShape SHAPE = new VisitShape(10, 20, 60, 120);

    private static DayId day(int number) {
        return new DayId(new UUID(3, number));
    }

    private static MoveCycle cycle(int number, LocalDate first, Standing... standings) {
        List<MoveDay> days = new ArrayList<>();
        for (Standing standing : standings) {
            int day = days.size();
            days.add(new MoveDay(
                    day(10 * (number - 1) + day + 1),
                    day + 1,
                    first.plusDays(day),
                    standing,
                    day == 0 ? Exposure.FIRST : Exposure.ESTABLISHED,
                    SHAPE));
        }
        return new MoveCycle(number, first, new DateWindow(first.minusDays(3), first.plusDays(3)), days);
    }

    private static OpenDays workdays() {
        DateWindow known = new DateWindow(TUE.minusDays(7), TUE.plusDays(60));
        return new OpenDays(
                known,
                known.from()
                        .datesUntil(known.to().plusDays(1))
                        .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static MoveRules rules(Consecutive consecutive, MoveCycle... cycles) {
        return new MoveRules(
                List.of(cycles),
                new DateRules(TUE, null, Timing.ROUTINE, 3, 3, 7, consecutive, Anchoring.AUTO),
                workdays());
    }

    private static MoveRules timed(Timing timing, MoveCycle... cycles) {
        return new MoveRules(
                List.of(cycles),
                new DateRules(TUE, null, timing, 3, 3, 7, Consecutive.OPEN_DAYS, Anchoring.AUTO),
                workdays());
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    private static final MoveCycle WHOLE = cycle(1, TUE, Standing.BOOKED, Standing.BOOKED, Standing.BOOKED);
    private static final MoveCycle BEGUN = cycle(1, TUE, Standing.GIVEN, Standing.BOOKED, Standing.BOOKED);

    @Test
    void a_whole_cycle_moves_over_a_weekend_when_closed_days_are_skipped() {
        Map<DayId, LocalDate> put = Map.of(day(1), FRI, day(2), NEXT_MON, day(3), NEXT_TUE);

        assertThat(rules(Consecutive.OPEN_DAYS, WHOLE).refusals(put, Optional.empty()))
                .isEmpty();
        assertThat(codes(rules(Consecutive.STRICT, WHOLE).refusals(put, Optional.empty())))
                .containsExactly("days-not-consecutive");
    }

    @Test
    void one_day_of_a_whole_cycle_does_not_leave_the_others() {
        assertThat(codes(rules(Consecutive.OPEN_DAYS, WHOLE).refusals(Map.of(day(3), NEXT_MON), Optional.empty())))
                .containsExactly("days-not-consecutive");
    }

    @Test
    void once_a_day_was_given_the_rest_lies_within_seven_days_in_order() {
        MoveRules rules = rules(Consecutive.STRICT, BEGUN);

        assertThat(rules.refusals(Map.of(day(3), NEXT_MON), Optional.empty())).isEmpty();
        assertThat(codes(rules.refusals(Map.of(day(3), NEXT_TUE), Optional.empty())))
                .containsExactly("days-not-consecutive");
        assertThat(codes(rules.refusals(Map.of(day(2), FRI), Optional.empty())))
                .containsExactly("days-not-consecutive");
    }

    @Test
    void a_day_that_becomes_the_last_goes_behind_the_others() {
        MoveRules rules = rules(Consecutive.OPEN_DAYS, BEGUN);

        assertThat(rules.refusals(Map.of(day(2), FRI), Optional.of(day(2)))).isEmpty();
        assertThat(codes(rules.refusals(Map.of(day(2), TUE.plusDays(1)), Optional.of(day(2)))))
                .containsExactly("days-not-consecutive");
    }

    @Test
    void the_gap_to_the_next_cycle_is_kept() {
        MoveCycle next = cycle(2, TUE.plusDays(10), Standing.BOOKED);
        MoveRules rules = rules(Consecutive.OPEN_DAYS, cycle(1, TUE, Standing.BOOKED), next);

        assertThat(rules.refusals(Map.of(day(1), FRI), Optional.empty())).isEmpty();
        assertThat(codes(rules.refusals(Map.of(day(1), NEXT_MON), Optional.empty())))
                .containsExactly("too-soon-after-cycle");
    }

    @Test
    void no_move_puts_the_begin_behind_the_deadline() {
        MoveRules rules = timed(new Urgent(FRI), WHOLE);

        assertThat(rules.refusals(Map.of(day(1), FRI, day(2), NEXT_MON, day(3), NEXT_TUE), Optional.empty()))
                .isEmpty();
        assertThat(codes(rules.refusals(
                        Map.of(day(1), NEXT_MON, day(2), NEXT_TUE, day(3), NEXT_TUE.plusDays(1)), Optional.empty())))
                .containsExactly("after-start-by");
        assertThat(timed(new Urgent(FRI), cycle(2, TUE, Standing.BOOKED))
                        .refusals(Map.of(day(11), NEXT_MON), Optional.empty()))
                .isEmpty();
    }

    @Test
    void no_move_puts_a_day_too_near_to_the_procedure() {
        MoveRules rules = timed(new BeforeProcedure(NEXT_TUE, 1), BEGUN);

        assertThat(rules.refusals(Map.of(day(3), NEXT_MON), Optional.empty())).isEmpty();
        assertThat(codes(rules.refusals(Map.of(day(2), FRI, day(3), NEXT_TUE), Optional.empty())))
                .contains("too-late-before-procedure");
    }

    @Test
    void a_day_that_is_too_late_already_does_not_keep_another_from_coming_nearer() {
        MoveCycle spread =
                new MoveCycle(1, TUE, BEGUN.window(), BEGUN.days()).on(Map.of(day(2), FRI, day(3), NEXT_MON));
        MoveRules rules = timed(new BeforeProcedure(FRI, 1), spread);

        assertThat(rules.refusals(Map.of(day(2), TUE.plusDays(2)), Optional.empty()))
                .isEmpty();
    }

    @Test
    void no_cycle_begins_before_its_order() {
        assertThat(codes(rules(Consecutive.OPEN_DAYS, cycle(1, TUE, Standing.BOOKED))
                        .refusals(Map.of(day(1), TUE.minusDays(1)), Optional.empty())))
                .containsExactly("before-order-start");
    }

    @Test
    void the_last_day_of_the_window_is_inside() {
        MoveRules rules = rules(Consecutive.OPEN_DAYS, cycle(1, TUE, Standing.BOOKED));
        Interval threeWeeks = new Interval(3, Interval.Unit.WEEKS);

        assertThat(rules.warnings(Map.of(day(1), FRI), threeWeeks)).isEmpty();
        assertThat(codes(rules.warnings(Map.of(day(1), NEXT_MON), threeWeeks)))
                .containsExactly("outside-window", "re-anchored", "next-cycle-due");
        assertThat(codes(rules.warnings(Map.of(day(1), NEXT_MON), null))).containsExactly("outside-window");
    }

    @Test
    void a_cautious_day_leaves_only_with_all_days_after_it() {
        List<MoveDay> days = WHOLE.days();

        assertThat(codes(MoveRules.cautiousDayLeaves(WHOLE, days.subList(0, 1))))
                .containsExactly("cautious-day-leaves");
        assertThat(MoveRules.cautiousDayLeaves(WHOLE, days)).isEmpty();
        assertThat(MoveRules.cautiousDayLeaves(WHOLE, days.subList(1, 2))).isEmpty();
    }
}

package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Interval;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.Consecutive;
import org.infusary.site.rules.OpenDays;

/** What holds for every course, whatever the order, the holidays and the day it begins. */
class CoursePlannerPropertyTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final int CYCLES = 6;

    @Provide
    Arbitrary<Wish> wishes() {
        Arbitrary<Integer> start = Arbitraries.integers().between(0, 800);
        Arbitrary<Integer> units = Arbitraries.integers().between(5, 40);
        Arbitrary<Integer> days = Arbitraries.integers().between(1, 5);
        Arbitrary<Interval> every = Arbitraries.of(
                new Interval(21, Interval.Unit.DAYS),
                new Interval(3, Interval.Unit.WEEKS),
                new Interval(4, Interval.Unit.WEEKS),
                new Interval(1, Interval.Unit.MONTHS));
        Arbitrary<Set<Integer>> holidays =
                Arbitraries.integers().between(0, 220).set().ofMaxSize(25);
        return Combinators.combine(
                        start,
                        units,
                        days,
                        days,
                        every,
                        holidays,
                        Arbitraries.of(Consecutive.class),
                        Arbitraries.of(Anchoring.class))
                .as(Wish::new);
    }

    @Property(tries = 300)
    void days_are_open_and_consecutive(@ForAll("wishes") Wish wish) {
        OpenDays open = wish.openDays();

        for (CyclePlan cycle : wish.cycles()) {
            List<LocalDate> dates = cycle.days().stream().map(DayPlan::date).toList();
            assertThat(dates).allMatch(open::isOpen);
            assertThat(ConsecutiveDays.from(dates.get(0), dates.size(), wish.consecutive(), open))
                    .contains(dates);
            assertThat(cycle.lastDay()).isBefore(cycle.firstDay().plusDays(7));
        }
    }

    @Property(tries = 300)
    void windows_contain_day_1_and_no_open_day_is_nearer(@ForAll("wishes") Wish wish) {
        OpenDays open = wish.openDays();

        for (CyclePlan cycle : wish.cycles()) {
            assertThat(cycle.window().contains(cycle.firstDay())).isTrue();
            if (cycle.days().size() == 1) {
                long away =
                        Math.abs(cycle.firstDay().toEpochDay() - cycle.target().toEpochDay());
                assertThat(cycle.window()
                                .from()
                                .datesUntil(cycle.window().to().plusDays(1))
                                .filter(open::isOpen)
                                .filter(day -> Math.abs(day.toEpochDay()
                                                - cycle.target().toEpochDay())
                                        < away))
                        .isEmpty();
            }
        }
    }

    @Property(tries = 300)
    void grams_sum_and_differ_by_at_most_one_unit(@ForAll("wishes") Wish wish) {
        for (CyclePlan cycle : wish.cycles()) {
            List<Grams> grams = cycle.days().stream().map(DayPlan::grams).toList();
            assertThat(grams.stream().reduce(Grams.ZERO, Grams::plus)).isEqualTo(cycle.grams());
            assertThat(grams).isSorted();
            assertThat(grams.get(grams.size() - 1).minus(grams.get(0))).isLessThanOrEqualTo(Grams.of("5"));
            assertThat(cycle.days())
                    .allSatisfy(day -> assertThat(day.vialsPacked().stream().reduce(Grams.ZERO, Grams::plus))
                            .isEqualTo(day.grams()));
        }
    }

    @Property(tries = 300)
    void targets_follow_the_interval_without_drift(@ForAll("wishes") Wish wish) {
        List<CyclePlan> cycles = wish.cycles();

        for (int cycle = 1; cycle < cycles.size(); cycle++) {
            LocalDate expected =
                    switch (wish.anchoring()) {
                        case AUTO, GRID -> wish.every().times(cycle, wish.startOn());
                        case ACTUAL -> wish.every().after(cycles.get(cycle - 1).firstDay());
                    };
            assertThat(cycles.get(cycle).target()).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void a_walk_over_booked_cycles_counts_as_a_plan_does(
            @ForAll("wishes") Wish wish, @ForAll List<@IntRange(max = 12) Integer> late) {
        AnOrder order = wish.order();
        List<LocalDate> stands = new ArrayList<>();
        for (int cycle = 1; cycle <= Math.min(late.size(), Wish.cycles(order).size()); cycle++) {
            LocalDate on = Wish.cycles(order).get(cycle - 1).target().plusDays(late.get(cycle - 1));
            stands.add(on);
            order.booked(cycle, on);
        }
        CycleWalk walk = new CycleWalk(wish.every(), order.input().dates());

        for (CyclePlan cycle : Wish.cycles(order)) {
            assertThat(walk.target()).isEqualTo(cycle.target());
            assertThat(walk.window()).isEqualTo(cycle.window());
            boolean booked = cycle.number() <= stands.size();
            walk.stand(
                    booked ? stands.get(cycle.number() - 1) : cycle.firstDay(),
                    booked ? stands.get(cycle.number() - 1) : cycle.lastDay());
        }
    }

    @Property(tries = 300)
    void the_first_day_is_first_and_all_others_are_established(@ForAll("wishes") Wish wish) {
        List<Exposure> exposures = wish.cycles().stream()
                .flatMap(cycle -> cycle.days().stream())
                .map(DayPlan::exposure)
                .toList();

        assertThat(exposures.stream().limit(1)).allMatch(Exposure.FIRST::equals);
        assertThat(exposures.stream().skip(1)).allMatch(Exposure.ESTABLISHED::equals);
    }

    @Property(tries = 300)
    void planning_again_after_some_cycles_gives_the_same_rest(
            @ForAll("wishes") Wish wish, @ForAll @IntRange(min = 1, max = CYCLES) int count) {
        List<CyclePlan> all = wish.cycles();
        int happened = Math.min(count, all.size());
        AnOrder again = wish.order();
        all.stream().limit(happened).forEach(again::done);

        CoursePlan answer = again.answer();

        if (!all.isEmpty()) {
            assertThat(answer.orThrow(Refusal::new).cycles()).isEqualTo(all.subList(happened, all.size()));
        }
    }

    @Property(tries = 100)
    void the_same_input_gives_the_same_answer(@ForAll("wishes") Wish wish) {
        assertThat(wish.order().answer()).isEqualTo(wish.order().answer());
    }

    /** An order someone might place: induction and maintenance on a 5 g grid, at a centre with holidays. */
    record Wish(
            int startAfter,
            int units,
            int inductionDays,
            int maintenanceDays,
            Interval every,
            Set<Integer> holidays,
            Consecutive consecutive,
            Anchoring anchoring) {

        LocalDate startOn() {
            return MON_23_NOV.plusDays(startAfter);
        }

        AnOrder order() {
            AnOrder order = AnOrder.from(startOn())
                    .induction(String.valueOf(units * 5), inductionDays)
                    .maintenance(String.valueOf(units * 5), maintenanceDays, every)
                    .cycles(CYCLES - 1)
                    .closed(closedDays().toArray(LocalDate[]::new))
                    .anchoring(anchoring);
            return consecutive == Consecutive.STRICT ? order.strict() : order;
        }

        /** None when the plan is refused: too many holidays in one window. */
        List<CyclePlan> cycles() {
            return cycles(order());
        }

        static List<CyclePlan> cycles(AnOrder order) {
            CoursePlan answer = order.answer();
            try {
                return answer.orThrow(Refusal::new).cycles();
            } catch (Refusal refusal) {
                assertThat(AnOrder.codes(refusal.reasons())).containsOnly("no-open-days-in-window");
                return List.of();
            }
        }

        OpenDays openDays() {
            return order().input().openDays();
        }

        private Set<LocalDate> closedDays() {
            Set<LocalDate> closed = new HashSet<>();
            holidays.forEach(day -> closed.add(startOn().plusDays(day)));
            return closed;
        }
    }
}

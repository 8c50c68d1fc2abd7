package org.infusary.schedule.rules.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Small centres at random: what the engine promises is looked at tick by tick. */
class PlacingPropertyTest {
    private static final int ROUNDS = 160;

    @Property(tries = 300)
    void arrivals_keep_every_limit(@ForAll long seed, @ForAll @IntRange(max = 14) int count) {
        SmallCentre small = new SmallCentre(seed);
        List<CourseToPlace> courses = small.courses(count);
        Arrivals arrivals = new Arrivals(small.centre());

        List<Outcome> outcomes = courses.stream().map(arrivals::place).toList();

        PlainCheck.check(small.centre(), courses, outcomes);
    }

    @Property(tries = 300)
    void the_first_to_arrive_has_the_best_place_there_is(@ForAll long seed) {
        SmallCentre small = new SmallCentre(seed);
        CourseToPlace course = small.course();

        Outcome outcome = new Arrivals(small.centre()).place(course);

        long least = new PlainSearch(small.centre()).leastCost(course);
        assertThat(cost(outcome)).isEqualTo(least);
    }

    private static long cost(Outcome outcome) {
        return outcome.visits().isEmpty()
                ? PlainSearch.NOWHERE
                : outcome.visits().stream().mapToLong(PlacedVisit::cost).sum();
    }

    @Property(tries = 200)
    void a_plan_keeps_every_limit_and_its_cost_is_told(@ForAll long seed, @ForAll @IntRange(max = 14) int count) {
        SmallCentre small = new SmallCentre(seed);
        List<CourseToPlace> courses = small.courses(count);

        Plan plan = PlanSearch.plan(small.centre(), courses, Budget.rounds(ROUNDS), seed);

        PlainCheck.check(small.centre(), courses, plan.outcomes());
        long cost = 0;
        for (int course = 0; course < count; course++) {
            Outcome outcome = plan.outcomes().get(course);
            cost += outcome.visits().isEmpty() ? courses.get(course).costUnplaced() : cost(outcome);
        }
        assertThat(plan.cost()).isEqualTo(cost);
    }

    @Property(tries = 100)
    void searching_never_makes_a_plan_worse(@ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int count) {
        SmallCentre small = new SmallCentre(seed);
        List<CourseToPlace> courses = small.courses(count);

        Plan start = PlanSearch.plan(small.centre(), courses, Budget.rounds(0), seed);
        Plan plan = PlanSearch.plan(small.centre(), courses, Budget.rounds(ROUNDS), seed);

        assertThat(start.cost()).isEqualTo(start.startCost());
        assertThat(plan.startCost()).isEqualTo(start.cost());
        assertThat(plan.cost()).isLessThanOrEqualTo(start.cost());
    }

    @Property(tries = 100)
    void the_same_seed_gives_the_same_plan(@ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int count) {
        SmallCentre small = new SmallCentre(seed);
        List<CourseToPlace> courses = small.courses(count);

        Plan one = PlanSearch.plan(small.centre(), courses, Budget.rounds(ROUNDS), 1);
        Plan other = PlanSearch.plan(small.centre(), courses, Budget.rounds(ROUNDS), 1);

        assertThat(text(other)).isEqualTo(text(one));
    }

    private static String text(Plan plan) {
        return plan.outcomes().stream()
                .flatMap(outcome -> outcome.visits().stream())
                .map(visit -> visit.day() + ":" + visit.seated() + "-" + visit.risen() + "/" + visit.chair())
                .collect(Collectors.joining(" "));
    }

    @Property(tries = 100)
    void a_course_that_never_fits_is_left_out_and_the_others_are_not(@ForAll long seed) {
        SmallCentre small = new SmallCentre(seed);
        CourseToPlace course = small.course();
        CourseToPlace tooLong = new CourseToPlace(
                List.of(course.visits().get(0), course.visits().get(0)),
                List.of(Gap.exactly(SmallCentre.DAYS)),
                course.costUnplaced());

        Plan plan = PlanSearch.plan(small.centre(), List.of(tooLong, course), Budget.rounds(ROUNDS), seed);

        assertThat(plan.outcomes().get(0)).isEqualTo(new Outcome.Unplaced(new Shortage(List.of(), false, true)));
        assertThat(cost(plan.outcomes().get(1))).isEqualTo(new PlainSearch(small.centre()).leastCost(course));
    }

    @Property(tries = 20)
    void the_clock_ends_a_search(@ForAll long seed) {
        SmallCentre small = new SmallCentre(seed);
        AtomicLong clock = new AtomicLong(seed);

        Plan plan = PlanSearch.plan(
                small.centre(), small.courses(12), Budget.nanos(() -> clock.getAndAdd(100), 1_000), seed);

        assertThat(plan.rounds()).isLessThanOrEqualTo(ROUNDS);
    }
}

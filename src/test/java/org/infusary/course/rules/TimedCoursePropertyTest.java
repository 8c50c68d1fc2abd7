package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.infusary.order.rules.BeforeProcedure;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.Urgent;
import org.infusary.site.rules.OpenDays;

/** No first cycle is out of time, whatever the holidays; and none is refused, or nearer, when another would have fitted. */
class TimedCoursePropertyTest {
    /** Two years that hold a leap day, of which every day begins some order. */
    private static final LocalDate FIRST = LocalDate.of(2027, 6, 1);

    record Wish(int startAfter, int days, int ahead, int between, int before, Set<Integer> holidays, boolean strict) {
        LocalDate startOn() {
            return FIRST.plusDays(startAfter);
        }

        AnOrder order(Timing timing) {
            AnOrder order = AnOrder.from(startOn())
                    .single("200", days)
                    .window(before, before)
                    .timed(timing)
                    .closed(holidays.stream().map(startOn()::plusDays).toArray(LocalDate[]::new));
            return strict ? order.strict() : order;
        }

        /** Every list of days the centre could give the cycle, by the slow way. */
        Stream<List<LocalDate>> possible(LocalDate lastBegin) {
            OpenDays open = order(Timing.ROUTINE).input().openDays();
            return startOn()
                    .datesUntil(lastBegin.plusDays(1))
                    .flatMap(first ->
                            ConsecutiveDays.from(first, days, strict ? Consecutive.STRICT : Consecutive.OPEN_DAYS, open)
                                    .stream());
        }
    }

    @Provide
    Arbitrary<Wish> wishes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 730),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 14),
                        Arbitraries.integers().between(0, 60).set().ofMaxSize(25),
                        Arbitraries.of(true, false))
                .as(Wish::new);
    }

    private static Optional<CyclePlan> first(AnOrder order) {
        return order.answer().fold(planned -> Optional.of(planned.cycles().get(0)), refused -> Optional.empty());
    }

    private static List<LocalDate> dates(CyclePlan cycle) {
        return cycle.days().stream().map(DayPlan::date).toList();
    }

    @Property(tries = 1000)
    void the_last_day_is_never_nearer_to_the_procedure_and_never_earlier_than_it_must_be(@ForAll("wishes") Wish wish) {
        LocalDate last = wish.startOn().plusDays(wish.ahead());
        Timing timing = new BeforeProcedure(last.plusDays(wish.between()), wish.between());

        Optional<List<LocalDate>> found = first(wish.order(timing)).map(TimedCoursePropertyTest::dates);

        List<List<LocalDate>> possible = new ArrayList<>(wish.possible(last)
                .filter(dates -> !dates.get(dates.size() - 1).isAfter(last))
                .toList());
        assertThat(found).isEqualTo(possible.stream().reduce((one, later) -> later));
    }

    @Property(tries = 1000)
    void an_urgent_cycle_is_the_earliest_there_is_and_never_after_its_deadline(@ForAll("wishes") Wish wish) {
        LocalDate by = wish.startOn().plusDays(Math.min(wish.ahead(), Urgent.LONGEST_DAYS));

        Optional<CyclePlan> found = first(wish.order(new Urgent(by)));

        assertThat(found.map(TimedCoursePropertyTest::dates))
                .isEqualTo(wish.possible(by).findFirst());
        found.ifPresent(cycle -> assertThat(cycle.window().to()).isEqualTo(by));
    }
}

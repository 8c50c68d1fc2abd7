package org.infusary.infusion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.infusion.rules.ARamp.FIRST_DROP;
import static org.infusary.infusion.rules.ARamp.minute;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.infusary.kernel.Fraction;

class TimelinePropertyTest {

    @Provide
    Arbitrary<PumpPlan> plans() {
        Arbitrary<String> weights = Arbitraries.integers().between(3, 160).map(kg -> kg + ".25");
        Arbitrary<List<Integer>> rises =
                Arbitraries.integers().between(100, 1200).list().ofMinSize(1).ofMaxSize(7);
        return Combinators.combine(weights, rises).as((kg, rise) -> {
            int[] rates = new int[rise.size()];
            for (int step = 0; step < rates.length; step++) {
                rates[step] = rise.get(step) + (step == 0 ? 0 : rates[step - 1]);
            }
            return ARamp.plan(kg, rates);
        });
    }

    /** Rates within the plan, pauses and resumptions, each some minutes after the one before. */
    @Provide
    Arbitrary<List<int[]>> happenings() {
        Arbitrary<int[]> one = Combinators.combine(
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, 100))
                .as((gap, what, percent) -> new int[] {gap, what, percent});
        return one.list().ofMaxSize(12);
    }

    private static List<PumpEvent> events(PumpPlan plan, List<int[]> happenings) {
        List<PumpEvent> events = new ArrayList<>();
        boolean paused = false;
        long minute = 0;
        for (int[] one : happenings) {
            minute += one[0];
            if (one[1] == 0) {
                BigDecimal rate =
                        plan.highest().multiply(BigDecimal.valueOf(one[2], 2)).max(PumpPlan.LOWEST);
                events.add(ARamp.rate(minute, rate.toPlainString()));
            } else {
                events.add(paused ? ARamp.resumed(minute) : ARamp.paused(minute));
                paused = !paused;
            }
        }
        return events;
    }

    @Property(tries = 400)
    void whatever_happened_the_volumes_add_up_and_time_goes_on(
            @ForAll("plans") PumpPlan plan,
            @ForAll("happenings") List<int[]> happenings,
            @ForAll @IntRange(min = 1, max = 2000) int ml,
            @ForAll @IntRange(max = 400) int now) {
        Fraction ordered = Fraction.of(ml);
        Timeline timeline = Timeline.of(plan, ordered, FIRST_DROP, events(plan, happenings), null, minute(now));

        assertThat(timeline.stretches().stream().map(Stretch::ml).reduce(Fraction.ZERO, Fraction::plus))
                .isEqualTo(ordered);
        assertThat(timeline.infused()).isBetween(Fraction.ZERO, ordered);
        for (int next = 1; next < timeline.stretches().size(); next++) {
            assertThat(timeline.stretches().get(next).from())
                    .isAfterOrEqualTo(timeline.stretches().get(next - 1).until());
        }
        assertThat(timeline.stretches()).allMatch(stretch -> stretch.from().isBefore(stretch.until()));
        assertThat(timeline.stretches()).allMatch(stretch -> stretch.mlPerHour().compareTo(plan.highest()) <= 0);
    }

    @Property(tries = 300)
    void what_has_run_in_never_gets_less(
            @ForAll("plans") PumpPlan plan,
            @ForAll("happenings") List<int[]> happenings,
            @ForAll @IntRange(max = 400) int now,
            @ForAll @IntRange(max = 60) int later) {
        List<PumpEvent> events = events(plan, happenings);
        Fraction ordered = Fraction.of(700);

        assertThat(Timeline.of(plan, ordered, FIRST_DROP, events, null, minute(now + later))
                        .infused())
                .isGreaterThanOrEqualTo(Timeline.of(plan, ordered, FIRST_DROP, events, null, minute(now))
                        .infused());
    }

    @Property(tries = 300)
    void a_pause_moves_the_next_step_and_the_end_by_exactly_its_length(
            @ForAll("plans") PumpPlan plan,
            @ForAll @IntRange(min = 1, max = 29) int pausedAt,
            @ForAll @IntRange(min = 1, max = 300) int length,
            @ForAll @IntRange(min = 100, max = 2000) int ml) {
        Fraction ordered = Fraction.of(ml).times(Fraction.of(plan.highest()));
        Duration pause = Duration.ofMinutes(length);
        Timeline before = Timeline.of(plan, ordered, FIRST_DROP, List.of(), null, minute(pausedAt));
        List<PumpEvent> events = List.of(ARamp.paused(pausedAt), ARamp.resumed(pausedAt + length));
        Timeline after = Timeline.of(plan, ordered, FIRST_DROP, events, null, minute(pausedAt + length));

        assertThat(after.endsAt()).isEqualTo(before.endsAt().plus(pause));
        assertThat(after.next() == null).isEqualTo(before.next() == null);
        if (before.next() != null) {
            assertThat(after.next().dueAt()).isEqualTo(before.next().dueAt().plus(pause));
        }
    }

    @Property(tries = 300)
    void who_takes_each_step_when_it_is_due_ends_when_it_was_foreseen(
            @ForAll("plans") PumpPlan plan, @ForAll @IntRange(min = 1, max = 2000) int ml) {
        Fraction ordered = Fraction.of(ml);
        Timeline foreseen = Timeline.of(plan, ordered, FIRST_DROP, List.of(), null, FIRST_DROP);
        List<PumpEvent> events = new ArrayList<>();
        Timeline timeline = foreseen;
        while (timeline.next() != null) {
            NextStep next = timeline.next();
            events.add(new PumpEvent(
                    EventKind.RATE_CHANGED, next.dueAt(), next.step().mlPerHour()));
            timeline = Timeline.of(plan, ordered, FIRST_DROP, List.copyOf(events), null, next.dueAt());
        }

        assertThat(timeline.endsAt()).isEqualTo(foreseen.endsAt());
    }
}

package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.infusary.course.rules.Compression.DayLeft;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;

/** Whatever is left of a cycle, over whichever days are left of it. */
class CompressionPropertyTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final InfusionRules INFUSION =
            AnOrder.from(MON_23_NOV).single("70", 2).input().infusion();

    private static List<DayLeft> days(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(day -> new DayLeft(
                        2 * day - 1, MON_23_NOV.plusDays(day), day == 1 ? Exposure.FIRST : Exposure.ESTABLISHED))
                .toList();
    }

    @Property(tries = 300)
    void no_gram_is_lost_and_vials_make_every_day(
            @ForAll @IntRange(min = 1, max = 60) int units, @ForAll @IntRange(min = 1, max = 4) int left) {
        Grams grams = Grams.of("5").times(units);

        Optional<List<DayPlan>> plans = Compression.over(days(left), grams, INFUSION);

        assertThat(plans.isPresent()).isEqualTo(units >= left);
        plans.ifPresent(days -> {
            assertThat(days.stream().map(DayPlan::grams).reduce(Grams.ZERO, Grams::plus))
                    .isEqualTo(grams);
            assertThat(days)
                    .allSatisfy(day -> assertThat(day.vialsPacked().stream().reduce(Grams.ZERO, Grams::plus))
                            .isEqualTo(day.grams()));
        });
    }

    @Property(tries = 300)
    void every_day_keeps_what_is_not_its_grams_and_lasts_as_one_planned_with_them(
            @ForAll @IntRange(min = 4, max = 60) int units, @ForAll @IntRange(min = 1, max = 4) int left) {
        List<DayLeft> days = days(left);

        List<DayPlan> plans =
                Compression.over(days, Grams.of("5").times(units), INFUSION).orElseThrow();

        for (int i = 0; i < left; i++) {
            DayLeft day = days.get(i);
            assertThat(plans.get(i))
                    .isEqualTo(
                            INFUSION.day(day.number(), day.date(), plans.get(i).grams(), day.exposure()));
        }
    }

    @Example
    void what_no_vial_makes_is_not_shared() {
        assertThat(Compression.over(days(1), Grams.of("0.001"), INFUSION)).isEmpty();
    }
}

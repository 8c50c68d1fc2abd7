package org.infusary.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.infusary.kernel.Grams;
import org.junit.jupiter.api.Test;

class LastCourseTest {
    private static final LocalDate FRI_27_NOV = LocalDate.of(2026, 11, 27);

    private static LastCourse.Day day(LocalDate on, String grams) {
        return new LastCourse.Day(on, Grams.of(grams));
    }

    @Test
    void nothing_given_is_no_course() {
        assertThat(LastCourse.of(List.of())).isEmpty();
    }

    @Test
    void days_of_one_week_are_one_course_and_the_eighth_is_another() {
        LastCourse course = LastCourse.of(List.of(
                        day(FRI_27_NOV.minusDays(7), "5"), day(FRI_27_NOV.minusDays(6), "30"), day(FRI_27_NOV, "40")))
                .orElseThrow();

        assertThat(course.from()).isEqualTo(FRI_27_NOV.minusDays(6));
        assertThat(course.to()).isEqualTo(FRI_27_NOV);
        assertThat(course.grams()).isEqualTo(Grams.of("70"));
    }

    @Test
    void a_day_without_grams_makes_the_sum_unknown_unless_it_is_of_an_earlier_course() {
        LastCourse.Day unknown = new LastCourse.Day(FRI_27_NOV.minusDays(1), null);
        LastCourse.Day before = new LastCourse.Day(FRI_27_NOV.minusDays(8), null);

        assertThat(LastCourse.of(List.of(unknown, day(FRI_27_NOV, "40")))
                        .orElseThrow()
                        .grams())
                .isNull();
        assertThat(LastCourse.of(List.of(before, day(FRI_27_NOV, "40")))
                        .orElseThrow()
                        .grams())
                .isEqualTo(Grams.of("40"));
    }

    @Property
    void the_order_of_days_does_not_matter_and_a_course_spans_a_week(
            @ForAll @NotEmpty List<@IntRange(max = 60) Integer> offsets, @ForAll long seed) {
        List<LastCourse.Day> days = new ArrayList<>(offsets.stream()
                .map(offset -> day(FRI_27_NOV.minusDays(offset), "10"))
                .toList());
        LastCourse course = LastCourse.of(days).orElseThrow();

        Collections.shuffle(days, new Random(seed));

        assertThat(LastCourse.of(days)).contains(course);
        assertThat(course.from().plusDays(7)).isAfter(course.to());
    }
}

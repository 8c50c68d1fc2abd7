package org.infusary.order.rules;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Interval;

class SpacingPropertyTest {
    @Property
    void no_interval_is_shorter_than_its_shortest_days(
            @ForAll @IntRange(min = 1, max = 24) int every,
            @ForAll Interval.Unit unit,
            @ForAll @IntRange(min = 0, max = 4000) int daysIn) {
        Interval interval = new Interval(every, unit);
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(daysIn);

        assertThat(DAYS.between(day, interval.after(day))).isGreaterThanOrEqualTo(Spacing.shortestDays(interval));
    }

    @Property
    void defaults_always_fit_into_the_interval(
            @ForAll @IntRange(min = 6, max = 366) int everyDays,
            @ForAll @IntRange(min = 1, max = 5) int days,
            @ForAll @IntRange(min = 0, max = 14) int siteBefore,
            @ForAll @IntRange(min = 0, max = 14) int siteAfter) {
        Interval every = new Interval(everyDays, Interval.Unit.DAYS);
        WantedRegimen regimen = new WantedRegimen(null, new WantedDose(null, Grams.of("50"), days), every, null);

        Spacing spacing =
                Spacing.of(new WantedSpacing(null, null, null), Policies.windows(siteBefore, siteAfter), regimen);

        assertThat(spacing.windowDaysBefore()).isBetween(0, siteBefore);
        assertThat(spacing.windowDaysAfter()).isBetween(0, siteAfter);
        assertThat(spacing.windowDaysBefore() + spacing.windowDaysAfter()).isLessThan(everyDays);
        assertThat(spacing.minimumGapDays()).isBetween(0, Spacing.longestGap(every, days));
    }
}

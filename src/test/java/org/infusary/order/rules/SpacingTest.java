package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.infusary.kernel.Grams;
import org.infusary.kernel.Interval;
import org.junit.jupiter.api.Test;

class SpacingTest {
    private static final WantedSpacing NOTHING_SAID = new WantedSpacing(null, null, null);

    @Test
    void the_sites_window_and_half_the_interval_are_the_defaults() {
        assertThat(Spacing.of(NOTHING_SAID, Policies.windows(3, 4), every(4, Interval.Unit.WEEKS, 2)))
                .isEqualTo(new Spacing(3, 4, 14));
    }

    @Test
    void what_the_order_says_stands() {
        assertThat(Spacing.of(new WantedSpacing(0, 7, 21), Policies.usual(), every(4, Interval.Unit.WEEKS, 2)))
                .isEqualTo(new Spacing(0, 7, 21));
    }

    @Test
    void default_windows_shrink_to_fit_a_short_interval() {
        assertThat(Spacing.of(NOTHING_SAID, Policies.windows(3, 3), every(5, Interval.Unit.DAYS, 1)))
                .isEqualTo(new Spacing(2, 2, 2));
        assertThat(Spacing.of(new WantedSpacing(null, 6, null), Policies.usual(), every(1, Interval.Unit.WEEKS, 1)))
                .isEqualTo(new Spacing(0, 6, 3));
        assertThat(Spacing.of(new WantedSpacing(5, null, null), Policies.usual(), every(1, Interval.Unit.WEEKS, 1)))
                .isEqualTo(new Spacing(5, 1, 3));
    }

    @Test
    void the_default_gap_leaves_the_next_cycle_its_planned_day() {
        assertThat(Spacing.of(NOTHING_SAID, Policies.usual(), every(6, Interval.Unit.DAYS, 5))
                        .minimumGapDays())
                .isEqualTo(2);
    }

    @Test
    void without_maintenance_there_is_no_gap_and_the_sites_window() {
        WantedRegimen once = new WantedRegimen(null, null, null, dose(2));

        assertThat(Spacing.of(NOTHING_SAID, Policies.usual(), once)).isEqualTo(new Spacing(3, 3, 0));
    }

    @Test
    void a_month_is_at_its_shortest_in_february() {
        assertThat(Spacing.shortestDays(new Interval(1, Interval.Unit.MONTHS))).isEqualTo(28);
        assertThat(Spacing.shortestDays(new Interval(12, Interval.Unit.MONTHS))).isEqualTo(365);
        assertThat(Spacing.shortestDays(new Interval(26, Interval.Unit.WEEKS))).isEqualTo(182);
    }

    private static WantedRegimen every(int every, Interval.Unit unit, int days) {
        return new WantedRegimen(null, dose(days), new Interval(every, unit), null);
    }

    private static WantedDose dose(int days) {
        return new WantedDose(null, Grams.of("50"), days);
    }
}

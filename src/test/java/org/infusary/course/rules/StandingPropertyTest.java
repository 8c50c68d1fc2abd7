package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Interval;

/** One day each side of every limit, for any interval, window and date: month ends and leap days among them. */
class StandingPropertyTest {
    /** Rules reference, {@code intervals.longGapDays} (R21). */
    private static final int LONG_GAP = ReferenceFile.read("ivig-rules.json")
            .get("intervals")
            .get("longGapDays")
            .intValue();

    private static final int OVERDUE_AFTER = 14;

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2023, 1, 1).toEpochDay(),
                        LocalDate.of(2029, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<Interval> intervals() {
        return Arbitraries.of(Interval.Unit.values()).flatMap(unit -> Arbitraries.integers()
                .between(unit == Interval.Unit.DAYS ? 15 : 1, unit == Interval.Unit.DAYS ? 190 : 6)
                .map(every -> new Interval(every, unit)));
    }

    @Property
    void after_the_last_infusion_each_limit_divides_two_days(
            @ForAll("dates") LocalDate lastGiven,
            @ForAll("intervals") Interval every,
            @ForAll @IntRange(max = 6) int before,
            @ForAll @IntRange(max = 13) int after) {
        LocalDate due = every.after(lastGiven);
        LocalDate lapsed = lastGiven.plusDays(LONG_GAP + 1L);

        assertThat(afterLast(lastGiven, every, before, after, due.minusDays(before + 1L)))
                .isEqualTo(Lateness.EARLY);
        assertThat(afterLast(lastGiven, every, before, after, due.minusDays(before)))
                .isEqualTo(Lateness.ON_TIME);
        assertThat(afterLast(lastGiven, every, before, after, due.plusDays(after)))
                .isEqualTo(Lateness.ON_TIME);
        assertThat(afterLast(lastGiven, every, before, after, due.plusDays(after + 1L)))
                .isEqualTo(due.plusDays(after + 1L).isBefore(lapsed) ? Lateness.LATE : Lateness.LAPSED);
        assertThat(afterLast(lastGiven, every, before, after, due.plusDays(OVERDUE_AFTER)))
                .isEqualTo(due.plusDays(OVERDUE_AFTER).isBefore(lapsed) ? Lateness.LATE : Lateness.LAPSED);
        assertThat(afterLast(lastGiven, every, before, after, due.plusDays(OVERDUE_AFTER + 1L)))
                .isEqualTo(due.plusDays(OVERDUE_AFTER + 1L).isBefore(lapsed) ? Lateness.OVERDUE : Lateness.LAPSED);
        if (lapsed.minusDays(1).isAfter(due.plusDays(after))) {
            assertThat(afterLast(lastGiven, every, before, after, lapsed.minusDays(1)))
                    .isNotEqualTo(Lateness.LAPSED);
            assertThat(afterLast(lastGiven, every, before, after, lapsed)).isEqualTo(Lateness.LAPSED);
        }
    }

    private static Lateness afterLast(LocalDate lastGiven, Interval every, int before, int after, LocalDate today) {
        return Standing.afterLast(lastGiven, every, before, after, today, LONG_GAP)
                .lateness();
    }

    @Property
    void nobody_grows_less_late_by_waiting(
            @ForAll("dates") LocalDate lastGiven,
            @ForAll("intervals") Interval every,
            @ForAll @IntRange(max = 6) int window,
            @ForAll @IntRange(max = 250) int days) {
        Standing today = Standing.afterLast(lastGiven, every, window, window, lastGiven.plusDays(days), LONG_GAP);
        Standing tomorrow =
                Standing.afterLast(lastGiven, every, window, window, lastGiven.plusDays(days + 1L), LONG_GAP);

        assertThat(tomorrow.lateness()).isGreaterThanOrEqualTo(today.lateness());
        assertThat(tomorrow.daysLate()).isEqualTo(today.daysLate() + 1);
        assertThat(Standing.LATEST_FIRST.compare(tomorrow, today)).isNegative();
    }

    @Property
    void before_the_first_infusion_the_window_decides_and_nothing_lapses(
            @ForAll("dates") LocalDate target,
            @ForAll @IntRange(max = 6) int before,
            @ForAll @IntRange(max = 13) int after) {
        DateWindow window = new DateWindow(target.minusDays(before), target.plusDays(after));

        assertThat(beforeFirst(target, window, window.from().minusDays(1))).isEqualTo(Lateness.EARLY);
        assertThat(beforeFirst(target, window, window.from())).isEqualTo(Lateness.ON_TIME);
        assertThat(beforeFirst(target, window, window.to())).isEqualTo(Lateness.ON_TIME);
        assertThat(beforeFirst(target, window, window.to().plusDays(1))).isEqualTo(Lateness.LATE);
        assertThat(beforeFirst(target, window, target.plusDays(OVERDUE_AFTER))).isEqualTo(Lateness.LATE);
        assertThat(beforeFirst(target, window, target.plusDays(OVERDUE_AFTER + 1L)))
                .isEqualTo(Lateness.OVERDUE);
        assertThat(beforeFirst(target, window, target.plusDays(LONG_GAP * 3L))).isEqualTo(Lateness.OVERDUE);
    }

    private static Lateness beforeFirst(LocalDate target, DateWindow window, LocalDate today) {
        return Standing.beforeFirst(target, window, today).lateness();
    }

    @Property
    void a_day_missing_within_a_cycle_is_late_the_day_after(
            @ForAll("dates") LocalDate lastGiven, @ForAll @IntRange(min = 1, max = 6) int later) {
        LocalDate missed = lastGiven.plusDays(later);

        assertThat(withinCycle(missed, lastGiven, missed.minusDays(1))).isEqualTo(Lateness.EARLY);
        assertThat(withinCycle(missed, lastGiven, missed)).isEqualTo(Lateness.ON_TIME);
        assertThat(withinCycle(missed, lastGiven, missed.plusDays(1))).isEqualTo(Lateness.LATE);
        assertThat(withinCycle(missed, lastGiven, missed.plusDays(OVERDUE_AFTER)))
                .isEqualTo(Lateness.LATE);
        assertThat(withinCycle(missed, lastGiven, missed.plusDays(OVERDUE_AFTER + 1L)))
                .isEqualTo(Lateness.OVERDUE);
        assertThat(withinCycle(missed, lastGiven, lastGiven.plusDays(LONG_GAP))).isEqualTo(Lateness.OVERDUE);
        assertThat(withinCycle(missed, lastGiven, lastGiven.plusDays(LONG_GAP + 1L)))
                .isEqualTo(Lateness.LAPSED);
    }

    private static Lateness withinCycle(LocalDate missed, LocalDate lastGiven, LocalDate today) {
        return Standing.withinCycle(missed, lastGiven, today, LONG_GAP).lateness();
    }

    @Property
    void the_latest_come_first(@ForAll @Size(min = 2, max = 20) List<@IntRange(min = 0, max = 250) Integer> waits) {
        LocalDate today = LocalDate.of(2026, 11, 23);
        Interval fourWeeks = new Interval(4, Interval.Unit.WEEKS);

        List<Standing> sorted = waits.stream()
                .map(days -> Standing.afterLast(today.minusDays(days), fourWeeks, 3, 3, today, LONG_GAP))
                .sorted(Standing.LATEST_FIRST)
                .toList();

        assertThat(sorted)
                .isSortedAccordingTo(Comparator.comparing(Standing::daysLate).reversed());
        assertThat(sorted)
                .isSortedAccordingTo(Comparator.comparing(Standing::lateness).reversed());
    }

    @Example
    void only_overdue_and_lapsed_patients_are_looked_at() {
        assertThat(Lateness.values())
                .filteredOn(Lateness::needsReview)
                .containsExactly(Lateness.OVERDUE, Lateness.LAPSED);
    }
}

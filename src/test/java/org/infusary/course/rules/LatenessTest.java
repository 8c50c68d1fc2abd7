package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.infusary.kernel.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenessTest {
    private static final LocalDate LAST_GIVEN = LocalDate.of(2026, 11, 2);
    private static final Interval FOUR_WEEKS = new Interval(4, Interval.Unit.WEEKS);
    private static final Interval THREE_MONTHS = new Interval(3, Interval.Unit.MONTHS);
    /** Rules reference, {@code intervals.longGapDays} (R21). */
    private static final int LONG_GAP = ReferenceFile.read("ivig-rules.json")
            .get("intervals")
            .get("longGapDays")
            .intValue();

    /** Due on day 28, window of 3 days, overdue after day 42, lapsed after day 56. */
    @ParameterizedTest
    @CsvSource({
        "0, EARLY",
        "24, EARLY",
        "25, ON_TIME",
        "28, ON_TIME",
        "31, ON_TIME",
        "32, LATE",
        "42, LATE",
        "43, OVERDUE",
        "56, OVERDUE",
        "57, LAPSED",
        "400, LAPSED"
    })
    void days_since_the_last_infusion_tell_the_lateness(int days, Lateness expected) {
        assertThat(standing(FOUR_WEEKS, LAST_GIVEN.plusDays(days))).isEqualTo(expected);
    }

    @Test
    void an_interval_beyond_the_long_gap_is_on_time_in_its_window() {
        LocalDate due = LocalDate.of(2027, 2, 2);

        assertThat(standing(THREE_MONTHS, due.minusDays(4))).isEqualTo(Lateness.EARLY);
        assertThat(standing(THREE_MONTHS, due)).isEqualTo(Lateness.ON_TIME);
        assertThat(standing(THREE_MONTHS, due.plusDays(4))).isEqualTo(Lateness.LAPSED);
    }

    private static Lateness standing(Interval every, LocalDate today) {
        return Lateness.of(LAST_GIVEN, every, today, 3, 3, LONG_GAP);
    }
}

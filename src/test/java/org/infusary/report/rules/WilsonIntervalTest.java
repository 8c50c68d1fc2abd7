package org.infusary.report.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {
    /** Newcombe 1998, table I, method 3: the four examples, to four decimals. */
    @ParameterizedTest
    @CsvSource({"81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611", "1, 29, 0.0061, 0.1718"})
    void the_examples_of_the_literature_come_out(long cases, long trials, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(cases, trials);

        assertThat(interval.low()).isEqualTo(low, within(0.00005));
        assertThat(interval.high()).isEqualTo(high, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({"20, 20, 0.8389, 1", "1, 1, 0.2065, 1", "0, 1, 0, 0.7935"})
    void all_and_none_reach_the_end_and_mirror_each_other(long cases, long trials, double low, double high) {
        WilsonInterval interval = WilsonInterval.of(cases, trials);

        assertThat(interval.low()).isEqualTo(low, within(0.00005));
        assertThat(interval.high()).isEqualTo(high, within(0.00005));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 5", "6, 5"})
    void what_is_no_proportion_is_refused(long cases, long trials) {
        assertThatThrownBy(() -> WilsonInterval.of(cases, trials)).isInstanceOf(IllegalArgumentException.class);
    }
}

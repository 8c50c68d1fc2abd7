package org.infusary.ledger.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.junit.jupiter.api.Test;

class ExposureRuleTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final ProductId PRIVIGEN = new ProductId("privigen");
    private static final ProductId OCTAGAM = new ProductId("octagam-10");

    @Test
    void who_never_had_anything_is_first() {
        assertThat(planned()).isEqualTo(Exposure.FIRST);
    }

    @Test
    void what_was_given_the_same_day_does_not_count() {
        assertThat(planned(privigen(0))).isEqualTo(Exposure.FIRST);
        assertThat(planned(octagam(0), privigen(28))).isEqualTo(Exposure.ESTABLISHED);
    }

    @Test
    void what_was_given_later_does_not_count() {
        assertThat(planned(octagam(-1))).isEqualTo(Exposure.FIRST);
    }

    @Test
    void the_same_brand_within_the_long_gap_is_established() {
        assertThat(planned(privigen(1))).isEqualTo(Exposure.ESTABLISHED);
        assertThat(planned(privigen(56))).isEqualTo(Exposure.ESTABLISHED);
    }

    @Test
    void the_same_brand_57_days_ago_is_lapsed() {
        assertThat(planned(privigen(57))).isEqualTo(Exposure.LAPSED);
    }

    @Test
    void another_brand_last_time_is_a_switch_however_long_ago() {
        assertThat(planned(octagam(28), privigen(56))).isEqualTo(Exposure.SWITCH);
        assertThat(planned(octagam(57))).isEqualTo(Exposure.SWITCH);
    }

    @Test
    void another_brand_before_the_last_time_does_not_count() {
        assertThat(planned(octagam(56), privigen(28))).isEqualTo(Exposure.ESTABLISHED);
    }

    @Test
    void two_brands_on_the_last_day_are_a_switch() {
        assertThat(planned(privigen(28), octagam(28))).isEqualTo(Exposure.SWITCH);
        assertThat(planned(privigen(28), privigen(28))).isEqualTo(Exposure.ESTABLISHED);
    }

    @Test
    void so_many_days_after_another_brand_are_a_switch() {
        assertThat(planned(2, octagam(56), privigen(28))).isEqualTo(Exposure.SWITCH);
        assertThat(planned(2, octagam(84), privigen(56), privigen(28))).isEqualTo(Exposure.ESTABLISHED);
        assertThat(planned(3, octagam(84), privigen(56), privigen(28))).isEqualTo(Exposure.SWITCH);
    }

    @Test
    void two_vials_of_one_day_are_one_infusion() {
        assertThat(planned(2, octagam(56), privigen(28), privigen(28))).isEqualTo(Exposure.SWITCH);
    }

    @Test
    void who_never_had_another_brand_is_no_switch_however_many_count() {
        assertThat(planned(12, privigen(28))).isEqualTo(Exposure.ESTABLISHED);
        assertThat(planned(12)).isEqualTo(Exposure.FIRST);
    }

    private static Exposure planned(int switchInfusions, Given... history) {
        return ExposureRule.of(List.of(history), PRIVIGEN, MON_23_NOV, 56, switchInfusions);
    }

    private static Exposure planned(Given... history) {
        return ExposureRule.of(List.of(history), PRIVIGEN, MON_23_NOV, 56, 1);
    }

    private static Given privigen(int daysAgo) {
        return new Given(PRIVIGEN, MON_23_NOV.minusDays(daysAgo));
    }

    private static Given octagam(int daysAgo) {
        return new Given(OCTAGAM, MON_23_NOV.minusDays(daysAgo));
    }
}

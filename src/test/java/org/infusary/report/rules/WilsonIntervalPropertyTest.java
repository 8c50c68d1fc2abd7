package org.infusary.report.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class WilsonIntervalPropertyTest {
    @Property(tries = 500)
    void it_holds_the_share_and_stays_within_nothing_and_all(
            @ForAll @LongRange(min = 0, max = 5000) long cases, @ForAll @LongRange(min = 1, max = 5000) long trials) {
        Assume.that(cases <= trials);

        WilsonInterval interval = WilsonInterval.of(cases, trials);

        assertThat(interval.low()).isBetween(0.0, (double) cases / trials);
        assertThat(interval.high()).isBetween((double) cases / trials, 1.0);
    }

    @Property(tries = 500)
    void what_did_not_happen_is_its_mirror_image(
            @ForAll @LongRange(min = 0, max = 500) long cases, @ForAll @LongRange(min = 1, max = 500) long trials) {
        Assume.that(cases <= trials);

        WilsonInterval happened = WilsonInterval.of(cases, trials);
        WilsonInterval didNot = WilsonInterval.of(trials - cases, trials);

        assertThat(happened.low()).isEqualTo(1 - didNot.high(), within(1e-9));
        assertThat(happened.high()).isEqualTo(1 - didNot.low(), within(1e-9));
    }

    @Property(tries = 200)
    void more_infusions_of_the_same_share_make_it_narrower(
            @ForAll @LongRange(min = 0, max = 50) long cases, @ForAll @LongRange(min = 1, max = 50) long trials) {
        Assume.that(cases <= trials);

        WilsonInterval few = WilsonInterval.of(cases, trials);
        WilsonInterval many = WilsonInterval.of(10 * cases, 10 * trials);

        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
    }
}

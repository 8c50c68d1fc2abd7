package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateCapsTest {
    private static final Kilograms KG_100 = Kilograms.of("100");
    /** Octagam 10 %, ITP: 3.3 mg/kg/min for patients at risk (P30, P31). */
    private static final MicrolitresPerKgHour OCTAGAM_AT_RISK = rate(1980);

    private static final MicrolitresPerKgHour OCTAGAM_MAXIMUM = rate(7200);

    @Test
    void without_bounds_the_label_maximum_is_the_cap() {
        RateCaps caps = RateCaps.of(octagam(OCTAGAM_AT_RISK), KG_100, false, null, null);

        assertThat(caps.cap()).isEqualTo(OCTAGAM_MAXIMUM);
        assertThat(caps.reasons()).isEmpty();
    }

    @Test
    void a_patient_at_risk_is_capped_by_the_label() {
        RateCaps caps = RateCaps.of(octagam(OCTAGAM_AT_RISK), KG_100, true, null, null);

        assertThat(caps.cap()).isEqualTo(OCTAGAM_AT_RISK);
        assertThat(caps.reasons()).extracting(Reason::code).containsExactly("cap-at-risk");
        assertThat(caps.reasons().get(0).sources()).containsExactly("R22", "P30", "P31");
    }

    @Test
    void at_risk_without_a_number_keeps_the_ladder_and_warns() {
        RateCaps caps = RateCaps.of(octagam(null), KG_100, true, null, null);

        assertThat(caps.cap()).isEqualTo(OCTAGAM_MAXIMUM);
        assertThat(caps.reasons()).extracting(Reason::code).containsExactly("minimum-practicable-rate");
        assertThat(caps.reasons().get(0).sources()).containsExactly("R22");
    }

    @Test
    void the_tolerated_maximum_caps() {
        RateCaps caps = RateCaps.of(octagam(OCTAGAM_AT_RISK), KG_100, true, rate(1200), null);

        assertThat(caps.cap()).isEqualTo(rate(1200));
        assertThat(caps.reasons()).extracting(Reason::code).containsExactly("cap-tolerated");
    }

    /** Case T20 of the infusion-time reference: 250 mL/h at 100 kg. */
    @Test
    void the_pump_caps_by_the_weight_it_is_set_by() {
        RateCaps caps = RateCaps.of(octagam(OCTAGAM_AT_RISK), KG_100, false, null, 250);

        assertThat(caps.cap()).isEqualTo(rate(2500));
        assertThat(caps.reasons()).extracting(Reason::code).containsExactly("cap-pump");
    }

    @Test
    void the_pump_is_rounded_down() {
        RateCaps caps = RateCaps.of(octagam(null), Kilograms.of("70"), false, null, 250);

        assertThat(caps.cap()).isEqualTo(rate(3571));
    }

    @Test
    void equal_bounds_are_both_named() {
        RateCaps caps = RateCaps.of(octagam(OCTAGAM_AT_RISK), KG_100, true, OCTAGAM_AT_RISK, 198);

        assertThat(caps.reasons()).extracting(Reason::code).containsExactly("cap-at-risk", "cap-tolerated", "cap-pump");
    }

    @Test
    void a_bound_that_lowers_nothing_is_not_named() {
        RateCaps caps = RateCaps.of(octagam(null), KG_100, false, rate(7200), 900);

        assertThat(caps.cap()).isEqualTo(OCTAGAM_MAXIMUM);
        assertThat(caps.reasons()).isEmpty();
    }

    @Test
    void a_bound_between_the_top_of_the_ladder_and_the_label_is_not_named() {
        Ladder slow = new Ladder(
                100, List.of(new RateStep(rate(600), null)), List.of(), LadderBasis.SITE, rate(7200), null, List.of());

        RateCaps caps = RateCaps.of(slow, KG_100, false, rate(1000), null);

        assertThat(caps.cap()).isEqualTo(rate(1000));
        assertThat(caps.reasons()).isEmpty();
    }

    private static Ladder octagam(@Nullable MicrolitresPerKgHour atRisk) {
        return new Ladder(
                100,
                List.of(new RateStep(rate(600), 30), new RateStep(rate(1200), 30), new RateStep(rate(7200), null)),
                List.of(),
                LadderBasis.LABEL,
                OCTAGAM_MAXIMUM,
                atRisk,
                List.of("P30", "P31"));
    }

    private static MicrolitresPerKgHour rate(int microlitresPerKgHour) {
        return new MicrolitresPerKgHour(microlitresPerKgHour);
    }
}

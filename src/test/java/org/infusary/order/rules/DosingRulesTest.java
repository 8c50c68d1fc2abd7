package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Reason;
import org.infusary.kernel.Sex;
import org.junit.jupiter.api.Test;

class DosingRulesTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final VialSizes FIVES = new VialSizes(List.of(Grams.of("5"), Grams.of("10")));
    private static final Interval FOUR_WEEKS = new Interval(4, Interval.Unit.WEEKS);
    private static final WantedRegimen CIDP = new WantedRegimen(perKg("2", 5), perKg("1", 2), FOUR_WEEKS, null);
    private static final DosingRules RULES =
            new DosingRules(Policies.usual(), References.ALL, FIVES, MON_23_NOV, false);

    @Test
    void every_cycle_is_dosed_on_the_same_weight() {
        Dosing dosing = RULES.decide(CIDP, weighed(MON_23_NOV));

        assertThat(dosing.refusals()).isEmpty();
        assertThat(dosing.warnings()).isEmpty();
        assertThat(dosing.notes()).extracting(Reason::code).containsExactly("weight-adjusted");
        // 82.279 kg: 164.558 g and 82.279 g
        assertThat(dosing.regimen(FOUR_WEEKS))
                .isEqualTo(new Regimen(
                        new CycleDose(Grams.of("165"), 5),
                        new Maintenance(new CycleDose(Grams.of("80"), 2), FOUR_WEEKS),
                        null));
    }

    @Test
    void without_a_weight_there_is_no_dose() {
        Dosing dosing = RULES.decide(CIDP, null);

        assertThat(dosing.refusals()).extracting(Reason::code).containsExactly("no-weight");
    }

    @Test
    void a_weight_warns_after_the_days_the_site_sets_and_not_on_the_last_of_them() {
        assertThat(RULES.decide(CIDP, weighed(MON_23_NOV.minusDays(30))).warnings())
                .isEmpty();

        Dosing dosing = RULES.decide(CIDP, weighed(MON_23_NOV.minusDays(31)));

        assertThat(dosing.refusals()).isEmpty();
        assertThat(dosing.warnings()).extracting(Reason::code).containsExactly("weight-old");
    }

    @Test
    void a_weight_stops_after_the_days_the_site_sets_and_not_on_the_last_of_them() {
        assertThat(RULES.decide(CIDP, weighed(MON_23_NOV.minusDays(90))).refusals())
                .isEmpty();

        Dosing dosing = RULES.decide(CIDP, weighed(MON_23_NOV.minusDays(91)));

        assertThat(dosing.refusals()).extracting(Reason::code).containsExactly("weight-stale");
        assertThat(dosing.warnings()).isEmpty();
    }

    @Test
    void the_reasons_of_all_cycles_come_together() {
        WantedRegimen tooMuch = new WantedRegimen(perKg("2", 1), perKg("1.5", 1), FOUR_WEEKS, null);

        Dosing dosing = RULES.decide(tooMuch, weighed(MON_23_NOV.minusDays(91)));

        assertThat(dosing.refusals())
                .extracting(Reason::code)
                .containsExactly("weight-stale", "daily-cap", "daily-cap");
    }

    private static MeasuredBody weighed(LocalDate on) {
        return new MeasuredBody(Sex.MALE, new BigDecimal("175"), Kilograms.of("100"), on);
    }

    private static WantedDose perKg(String gramsPerKg, int days) {
        return new WantedDose(GramsPerKg.of(gramsPerKg), null, days);
    }
}

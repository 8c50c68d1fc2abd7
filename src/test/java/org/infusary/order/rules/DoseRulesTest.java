package org.infusary.order.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Reason;
import org.infusary.site.rules.Rounding;
import org.junit.jupiter.api.Test;

class DoseRulesTest {
    private static final LocalDate MON_16_NOV = LocalDate.of(2026, 11, 16);
    private static final VialSizes FIVES = vials("5", "10", "20", "40");
    private static final VialSizes HALVES = vials("2.5", "5", "10", "20");

    @Test
    void grams_per_kilogram_are_rounded_to_the_nearest_five_grams() {
        RoundedDose dose = dosed(on("71.3", Rounding.NEAREST_5G, FIVES), perKg("2", 2));

        assertThat(dose.exactGrams()).isEqualByComparingTo("142.6");
        assertThat(dose.dose()).isEqualTo(new CycleDose(Grams.of("145"), 2));
    }

    @Test
    void half_a_unit_rounds_up_and_a_hair_less_rounds_down() {
        assertThat(dosed(on("62.5", Rounding.NEAREST_5G, FIVES), perKg("1", 1))
                        .dose()
                        .grams())
                .isEqualTo(Grams.of("65"));
        assertThat(dosed(on("62.499", Rounding.NEAREST_5G, FIVES), perKg("1", 1))
                        .dose()
                        .grams())
                .isEqualTo(Grams.of("60"));
    }

    @Test
    void rounding_looks_at_the_exact_grams_not_at_grams_rounded_before() {
        // 62.4995 g would be 62.5 g to one decimal and then 65 g
        RoundedDose dose = dosed(on("124.999", Rounding.NEAREST_5G, FIVES), perKg("0.5", 1));

        assertThat(dose.exactGrams()).isEqualByComparingTo("62.4995");
        assertThat(dose.dose().grams()).isEqualTo(Grams.of("60"));
    }

    @Test
    void a_site_may_round_to_the_smallest_vial() {
        assertThat(dosed(on("71.3", Rounding.NEAREST_VIAL, HALVES), perKg("0.5", 1))
                        .dose()
                        .grams())
                .isEqualTo(Grams.of("35"));
        assertThat(dosed(on("73", Rounding.NEAREST_VIAL, HALVES), perKg("0.5", 1))
                        .dose()
                        .grams())
                .isEqualTo(Grams.of("37.5"));
    }

    @Test
    void a_small_child_gets_at_least_one_unit() {
        assertThat(dosed(on("3.2", Rounding.NEAREST_5G, FIVES), perKg("0.4", 1))
                        .dose()
                        .grams())
                .isEqualTo(Grams.of("5"));
    }

    @Test
    void grams_are_taken_as_they_are() {
        assertThat(dosed(on("70", Rounding.NEAREST_5G, HALVES), grams("37.5", 1))
                        .dose()
                        .grams())
                .isEqualTo(Grams.of("37.5"));
    }

    @Test
    void grams_that_no_vials_make_are_refused() {
        assertRefused(on("70", Rounding.NEAREST_5G, FIVES), grams("33", 1), "no-vial-makes-grams");
    }

    @Test
    void rounded_grams_that_no_vials_make_are_refused() {
        assertRefused(on("70", Rounding.NEAREST_5G, vials("6", "12")), perKg("0.5", 1), "no-vial-makes-grams");
    }

    @Test
    void exactly_one_gram_per_kilogram_and_day_is_within_the_cap() {
        assertThat(dosed(on("70", Rounding.NEAREST_5G, FIVES), perKg("2", 2))
                        .dose()
                        .grams())
                .isEqualTo(Grams.of("140"));
        assertThat(dosed(on("70", Rounding.NEAREST_5G, FIVES), grams("140", 2))
                        .dose()
                        .grams())
                .isEqualTo(Grams.of("140"));
    }

    @Test
    void a_day_may_lie_above_the_cap_by_rounding_only() {
        assertThat(dosed(on("72.5", Rounding.NEAREST_5G, FIVES), perKg("1", 1))
                        .dose()
                        .grams())
                .isEqualTo(Grams.of("75"));

        assertRefused(on("72.5", Rounding.NEAREST_5G, FIVES), grams("75", 1), "daily-cap");
    }

    @Test
    void more_than_the_cap_is_refused_with_its_source() {
        DoseAnswer answer = on("70", Rounding.NEAREST_5G, FIVES).decide("induction", perKg("2", 1));

        assertThat(answer.dose()).isEmpty();
        assertThat(answer.refusals()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("daily-cap");
            assertThat(reason.sources()).containsExactly("R22");
        });
    }

    @Test
    void a_prescriber_may_go_above_the_cap_and_a_warning_stays() {
        DoseRules overridden = new DoseRules(weight("70"), Rounding.NEAREST_5G, FIVES, References.CAP, true);

        DoseAnswer answer = overridden.decide("single cycle", perKg("2", 1));

        assertThat(answer.dose()).map(dose -> dose.dose().grams()).contains(Grams.of("140"));
        assertThat(answer.warnings()).extracting(Reason::code).containsExactly("daily-cap-overridden");
    }

    @Test
    void a_dose_below_or_above_what_is_plausible_is_refused() {
        assertRefused(on("100", Rounding.NEAREST_5G, FIVES), perKg("0.049", 1), "dose-implausible");
        assertRefused(on("70", Rounding.NEAREST_5G, FIVES), grams("215", 5), "dose-implausible");
        assertRefused(on("400", Rounding.NEAREST_5G, FIVES), perKg("2.6", 5), "dose-implausible");

        assertThat(dosed(on("100", Rounding.NEAREST_5G, FIVES), perKg("0.05", 1))
                        .dose())
                .isNotNull();
        assertThat(dosed(on("70", Rounding.NEAREST_5G, FIVES), grams("210", 5)).dose())
                .isNotNull();
    }

    @Test
    void every_day_needs_a_vial() {
        assertRefused(on("40", Rounding.NEAREST_5G, FIVES), grams("10", 3), "fewer-vials-than-days");
    }

    @Test
    void all_reasons_are_told_at_once() {
        DoseAnswer answer = on("10", Rounding.NEAREST_5G, FIVES).decide("induction", grams("33", 1));

        assertThat(answer.refusals())
                .extracting(Reason::code)
                .containsExactly("dose-implausible", "daily-cap", "no-vial-makes-grams");
    }

    private static void assertRefused(DoseRules rules, WantedDose wanted, String code) {
        DoseAnswer answer = rules.decide("induction", wanted);

        assertThat(answer.dose()).isEmpty();
        assertThat(answer.refusals()).extracting(Reason::code).containsExactly(code);
    }

    private static RoundedDose dosed(DoseRules rules, WantedDose wanted) {
        DoseAnswer answer = rules.decide("induction", wanted);
        assertThat(answer.refusals()).isEmpty();
        return answer.dose().orElseThrow();
    }

    private static DoseRules on(String kg, Rounding rounding, VialSizes vials) {
        return new DoseRules(weight(kg), rounding, vials, References.CAP, false);
    }

    private static DosingWeight weight(String kg) {
        return new DosingWeight(Kilograms.of(kg), Kilograms.of(kg), MON_16_NOV, WeightBasis.ACTUAL);
    }

    private static WantedDose perKg(String gramsPerKg, int days) {
        return new WantedDose(GramsPerKg.of(gramsPerKg), null, days);
    }

    private static WantedDose grams(String grams, int days) {
        return new WantedDose(null, Grams.of(grams), days);
    }

    private static VialSizes vials(String... grams) {
        return new VialSizes(Arrays.stream(grams).map(Grams::of).toList());
    }
}

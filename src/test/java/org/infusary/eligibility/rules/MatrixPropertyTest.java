package org.infusary.eligibility.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.eligibility.ReferenceMatrix;
import org.infusary.eligibility.rules.Judgement.Objection;
import org.infusary.kernel.Condition;
import org.jspecify.annotations.Nullable;

/** Whatever a patient has and whatever is in the vial. */
class MatrixPropertyTest {
    private static final Matrix MATRIX = ReferenceMatrix.read();
    private static final ProductProperties NOTHING_KNOWN = product(null, null, null, null);

    @Property(tries = 300)
    void what_is_unknown_never_fits_better_than_what_is_absent(
            @ForAll Set<Condition> conditions, @ForAll @IntRange(max = 90) int age) {
        ProductProperties harmless = product(List.of("glycine"), false, BigDecimal.ZERO, true);

        Judgement known = judge(conditions, age, harmless);
        Judgement unknown = judge(conditions, age, NOTHING_KNOWN);

        assertThat(unknown.fit()).isGreaterThanOrEqualTo(known.fit());
        assertThat(unknown.against()).extracting(Objection::pair).containsAll(pairs(known));
    }

    @Property(tries = 300)
    void a_further_condition_takes_no_reason_away(
            @ForAll Set<Condition> conditions,
            @ForAll Condition further,
            @ForAll @IntRange(max = 90) int age,
            @ForAll boolean sorbitol,
            @ForAll boolean sugar) {
        ProductProperties product = product(List.of(sorbitol ? "D-sorbitol" : "maltose"), sugar, null, null);
        Set<Condition> more = new HashSet<>(conditions);
        more.add(further);

        assertThat(pairs(judge(more, age, product))).containsAll(pairs(judge(conditions, age, product)));
    }

    @Property(tries = 100)
    void the_verdict_is_the_gravest_of_the_reasons(
            @ForAll Set<Condition> conditions, @ForAll @IntRange(max = 90) int age) {
        Judgement judgement = judge(conditions, age, NOTHING_KNOWN);

        assertThat(judgement.fit() == Fit.STOP)
                .isEqualTo(!judgement.reasons(Fit.STOP).isEmpty());
        assertThat(judgement.fit() == Fit.OK).isEqualTo(judgement.against().isEmpty());
    }

    @Example
    void sorbitol_stops_below_two_years_and_not_at_two() {
        // interactions AGE<2y, R19
        ProductProperties sorbitol = product(List.of("D-sorbitol"), true, BigDecimal.ONE, true);

        assertThat(pairs(judge(Set.of(), 1, sorbitol))).containsExactly(InteractionPair.SMALL_CHILD);
        assertThat(pairs(judge(Set.of(), 2, sorbitol))).isEmpty();
    }

    @Example
    void an_age_above_sixty_five_is_a_renal_risk() {
        // checklist RENAL_RISK, R22
        ProductProperties sugared = product(List.of("maltose"), true, BigDecimal.ONE, true);

        assertThat(pairs(judge(Set.of(), 65, sugared))).isEmpty();
        assertThat(pairs(judge(Set.of(), 66, sugared))).containsExactly(InteractionPair.ADDED_SUGAR);
    }

    @Example
    void iga_warns_above_two_micrograms() {
        // interactions IGA_DEFICIENCY, R22
        assertThat(pairs(judge(Set.of(Condition.IGA_DEFICIENCY), 40, withIga("2"))))
                .isEmpty();
        assertThat(pairs(judge(Set.of(Condition.IGA_DEFICIENCY), 40, withIga("2.1"))))
                .containsExactly(InteractionPair.IGA_DEFICIENCY);
    }

    @Example
    void sucrose_stops_diabetics_too_who_are_at_renal_risk_by_the_checklist() {
        ProductProperties sucrose = product(List.of("sucrose"), true, BigDecimal.ONE, true);

        assertThat(judge(Set.of(Condition.RENAL_RISK), 40, sucrose).fit()).isEqualTo(Fit.STOP);
        assertThat(judge(Set.of(Condition.DIABETES), 40, sucrose).fit()).isEqualTo(Fit.STOP);
    }

    private static ProductProperties withIga(String micrograms) {
        return product(List.of("glycine"), false, new BigDecimal(micrograms), true);
    }

    private static ProductProperties product(
            @Nullable List<String> stabilizers,
            @Nullable Boolean sugar,
            @Nullable BigDecimal iga,
            @Nullable Boolean latexFree) {
        return new ProductProperties(stabilizers, sugar, null, List.of(100), iga, latexFree, null, null, null);
    }

    private static Judgement judge(Set<Condition> conditions, int age, ProductProperties product) {
        return MATRIX.judge(Pairing.onRecord(conditions, age, product, MATRIX.limits()));
    }

    private static List<InteractionPair> pairs(Judgement judgement) {
        return judgement.against().stream().map(Objection::pair).toList();
    }
}

package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Kilograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every threshold of the shipped template, at its value and one step to each side; and that the value governs. */
class EveryThresholdTest {
    /**
     * @param reason of the rule that judges by the threshold
     * @param at a chair where what is judged stands so far from the threshold, in its unit
     * @param below whether the rule holds one step below the threshold
     * @param on at it
     * @param above one step above
     */
    private record Probe(
            String reason, String step, Function<BigDecimal, Bedside> at, boolean below, boolean on, boolean above) {}

    private static final Map<String, Probe> PROBES = new TreeMap<>();

    static {
        probe("ID_TWO.identifierTypes", "id-two-too-few", "1", EveryThresholdTest::identified, true, false, false);
        probe("CONSENT.months", "consent-too-old", "1", months -> consented(months), false, false, true);
        probe(
                "PREV_REACTION.prescriberGrade",
                "prev-reaction-moderate",
                "1",
                EveryThresholdTest::graded,
                false,
                true,
                false);
        probe("PREV_REACTION.stopGrade", "prev-reaction-severe", "1", EveryThresholdTest::graded, false, true, true);
        probe("WEIGHT.changePercent", "weight-changed", "0.01", EveryThresholdTest::changed, false, true, true);
        probe("WEIGHT.months", "weight-old", "1", EveryThresholdTest::weighedBefore, false, false, true);
        probe("TEMP.fever", "temp-fever", "0.1", at -> answered(Items.TEMP, Given.temperature(at)), false, true, true);
        probe("BP.systolicLow", "bp-outside-limits", "1", at -> pressure(at.intValue(), 60), true, false, false);
        probe("BP.systolicHigh", "bp-outside-limits", "1", at -> pressure(at.intValue(), 60), false, false, true);
        probe("BP.diastolicHigh", "bp-outside-limits", "1", at -> pressure(150, at.intValue()), false, false, true);
        probe("HR.low", "hr-outside-limits", "1", EveryThresholdTest::pulse, true, false, false);
        probe("HR.high", "hr-outside-limits", "1", EveryThresholdTest::pulse, false, false, true);
        probe(
                "RR_SPO2.spo2Low",
                "rr-spo2-low",
                "1",
                at -> answered(Items.RR_SPO2, Given.breathing(14, at.intValue())),
                true,
                false,
                false);
        probe("RENAL_LABS.months", "renal-labs-old", "1", EveryThresholdTest::drawn, false, false, true);
        probe("HAEM.gramsPerKg", "haem-check-after", "0.01", EveryThresholdTest::dosed, false, true, true);
        probe("PREMED.latest", "premed-time", "1", EveryThresholdTest::premedicated, true, false, false);
        probe("PREMED.earliest", "premed-time", "1", EveryThresholdTest::premedicated, false, false, true);
        probe("PUMP.tolerance", "pump-rate-differs", "0.01", EveryThresholdTest::programmed, false, false, true);
    }

    private static void probe(
            String threshold,
            String reason,
            String step,
            Function<BigDecimal, Bedside> at,
            boolean below,
            boolean on,
            boolean above) {
        PROBES.put(threshold, new Probe(reason, step, at, below, on, above));
    }

    @Test
    void every_threshold_of_the_shipped_template_is_probed() {
        List<String> shipped = Items.all().stream()
                .flatMap(code -> Items.item(code).definition().thresholds().stream()
                        .map(threshold -> code + "." + threshold.name()))
                .toList();

        assertThat(PROBES.keySet()).containsExactlyInAnyOrderElementsOf(shipped);
    }

    @ParameterizedTest
    @MethodSource("thresholds")
    void a_rule_turns_at_its_threshold(ItemCode code, Threshold threshold) {
        Probe probe = PROBES.get(code + "." + threshold.name());
        BigDecimal step = new BigDecimal(probe.step());

        assertThat(holds(probe, code, threshold.value().subtract(step)))
                .as("below")
                .isEqualTo(probe.below());
        assertThat(holds(probe, code, threshold.value())).as("at").isEqualTo(probe.on());
        assertThat(holds(probe, code, threshold.value().add(step))).as("above").isEqualTo(probe.above());
    }

    /** Raised by a step it would meet the grade that stops. */
    @Test
    void a_lower_grade_asks_the_prescriber_where_the_centre_says_so() {
        Rulebook moved = Rulebook.of(with(Items.PREV_REACTION, "prescriberGrade", BigDecimal.ONE));

        ItemReport mild = graded(BigDecimal.ONE).report(moved, Items.PREV_REACTION);

        assertThat(mild.state()).isEqualTo(ItemState.WARN);
        assertThat(mild.prescriber()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("movable")
    void another_value_turns_the_rule_elsewhere(ItemCode code, Threshold threshold) {
        Probe probe = PROBES.get(code + "." + threshold.name());
        BigDecimal step = new BigDecimal(probe.step());
        Rulebook moved =
                Rulebook.of(with(code, threshold.name(), threshold.value().add(step)));
        BigDecimal was = threshold.value();
        BigDecimal is = was.add(step);

        assertThat(holds(probe, code, moved, was)).as("below").isEqualTo(probe.below());
        assertThat(holds(probe, code, moved, is)).as("at").isEqualTo(probe.on());
        assertThat(holds(probe, code, moved, is.add(step))).as("above").isEqualTo(probe.above());
    }

    static Stream<Arguments> thresholds() {
        return Items.all().stream().flatMap(code -> Items.item(code).definition().thresholds().stream()
                .map(threshold -> Arguments.of(code, threshold)));
    }

    static Stream<Arguments> movable() {
        return thresholds()
                .filter(arguments -> !((Threshold) arguments.get()[1]).name().equals("prescriberGrade"));
    }

    private static boolean holds(Probe probe, ItemCode code, BigDecimal value) {
        return tells(probe, probe.at().apply(value).report(code));
    }

    private static boolean holds(Probe probe, ItemCode code, Rulebook rulebook, BigDecimal value) {
        return tells(probe, probe.at().apply(value).report(rulebook, code));
    }

    private static boolean tells(Probe probe, ItemReport report) {
        return report.reasons().stream().anyMatch(reason -> reason.code().equals(probe.reason()));
    }

    private static Template with(ItemCode code, String name, BigDecimal value) {
        List<TemplateItem> items = new ArrayList<>();
        for (ItemCode each : Items.all()) {
            TemplateItem item = Items.item(each);
            items.add(each.equals(code) ? Items.with(item, name, value) : item);
        }
        return new Template(2, items, Items.conditions());
    }

    private static Bedside answered(ItemCode code, AnswerFields answer) {
        return Bedside.allClear().answered(code, answer);
    }

    private static Bedside identified(BigDecimal types) {
        return answered(
                Items.ID_TWO,
                AnswerFields.NONE.with(
                        Field.CODES,
                        Stream.of(IdentifierType.values())
                                .limit(types.intValue())
                                .map(Enum::name)
                                .toList()));
    }

    /** So many months before the visit; between months a day tells, so the day after counts as below. */
    private static Bedside consented(BigDecimal months) {
        return answered(Items.CONSENT, Given.onDate(Bedside.MON_23_NOV.minusMonths(months.longValue())));
    }

    private static Bedside graded(BigDecimal grade) {
        return answered(Items.PREV_REACTION, Given.reactionGrade(grade.intValue()));
    }

    /** From 100 kg, so that a percent is a kilogram. */
    private static Bedside changed(BigDecimal percent) {
        return answered(Items.WEIGHT, Given.weight(new Kilograms(new BigDecimal("100").add(percent))))
                .dose(new DoseNow(Kilograms.of("100"), Kilograms.of("100"), BigDecimal.ONE, new BigDecimal("21")));
    }

    private static Bedside weighedBefore(BigDecimal months) {
        return Bedside.allClear()
                .unanswered(Items.WEIGHT)
                .weightKnownOn(Bedside.MON_23_NOV.minusMonths(months.longValue()));
    }

    private static Bedside pressure(int systolic, int diastolic) {
        return answered(Items.BP, Given.bloodPressure(systolic, diastolic));
    }

    private static Bedside pulse(BigDecimal perMinute) {
        return answered(Items.HR, Given.pulse(perMinute.intValue()));
    }

    private static Bedside drawn(BigDecimal months) {
        return answered(Items.RENAL_LABS, Given.labs(Bedside.MON_23_NOV.minusMonths(months.longValue())));
    }

    private static Bedside dosed(BigDecimal gramsPerKg) {
        return answered(Items.HAEM, Given.blood(BloodGroup.UNKNOWN)).gramsPerKg(gramsPerKg.toPlainString());
    }

    private static Bedside premedicated(BigDecimal minutes) {
        return answered(
                        Items.PREMED,
                        Bedside.premedicatedAt(Bedside.AT_NINE.minus(Duration.ofMinutes(minutes.longValue()))))
                .premedicationOrdered();
    }

    /** The computed first rate is 21 mL/h. */
    private static Bedside programmed(BigDecimal off) {
        return answered(Items.PUMP, Given.pump(new BigDecimal("21").add(off)));
    }
}

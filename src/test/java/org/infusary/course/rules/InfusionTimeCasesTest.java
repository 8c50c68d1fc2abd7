package org.infusary.course.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every worked case and every maker's pump table of the infusion-time reference comes out exactly. */
class InfusionTimeCasesTest {
    private static final JsonNode REFERENCE = ReferenceFile.read("ivig-infusion-time-cases.json");

    static Stream<Case> cases() {
        return ReferenceFile.all(REFERENCE.get("cases")).stream()
                .map(node -> new Case(node.get("id").asText(), node.get("input"), node.get("expected")));
    }

    static Stream<JsonNode> pumpTables() {
        return ReferenceFile.all(REFERENCE.get("pumpRateVectors")).stream();
    }

    @Test
    void all_22_cases_are_there() {
        assertThat(cases()).hasSize(22);
        assertThat(pumpTables()).hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void minutes_are_exact(Case worked) {
        InfusionTrace trace = worked.walk();

        assertThat(trace.exactMinutes())
                .hasToString(worked.expected().get("infusionMinutesExact").asText());
        assertThat(trace.exactMinutes().toDecimal(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo(worked.decimal("infusionMinutesDecimal"));
        assertThat(trace.minutes())
                .isEqualTo(worked.expected().get("infusionMinutesCeil").intValue());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void volume_is_exact(Case worked) {
        assertThat(worked.walk().volume().value()).isEqualByComparingTo(worked.decimal("volumeMl"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void every_stretch_is_exact(Case worked) {
        List<TraceStep> steps = worked.walk().steps();

        List<JsonNode> expected = ReferenceFile.all(worked.expected().get("trace"));
        assertThat(steps).hasSameSizeAs(expected);
        for (int step = 0; step < steps.size(); step++) {
            TraceStep walked = steps.get(step);
            JsonNode wanted = expected.get(step);
            assertThat(walked.rate().value())
                    .isEqualTo(wanted.get("rateMicrolitrePerKgPerHour").intValue());
            assertThat(walked.pumpMlPerHour())
                    .isEqualByComparingTo(wanted.get("pumpMlPerHour").decimalValue());
            assertThat(walked.minutes().toDecimal(4, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(wanted.get("minutes").decimalValue());
            assertThat(walked.mlPerKg().toDecimal(5, RoundingMode.HALF_UP))
                    .isEqualByComparingTo(wanted.get("mlPerKg").decimalValue());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void chair_minutes_and_slots_are_exact(Case worked) {
        ChairMinutes established = worked.chair(Exposure.ESTABLISHED);
        ChairMinutes first = worked.chair(Exposure.FIRST);
        ChairMinutes switched = worked.chair(Exposure.SWITCH);

        assertThat(established.total()).isEqualTo(worked.whole("chairMinutesEstablished"));
        assertThat(established.booked()).isEqualTo(worked.whole("chairSlotMinutesEstablished"));
        assertThat(first.total()).isEqualTo(worked.whole("chairMinutesFirstOrSwitch"));
        assertThat(first.booked()).isEqualTo(worked.whole("chairSlotMinutesFirstOrSwitch"));
        assertThat(switched).isEqualTo(first);
    }

    /** Source: panzygausa.com, cITP chart; 1 mg/kg/min at 100 mg/mL is 600 microlitres/kg/h. */
    @ParameterizedTest
    @MethodSource("pumpTables")
    void pump_rates_are_those_of_the_maker(JsonNode table) {
        List<MicrolitresPerKgHour> rates = ReferenceFile.all(table.get("ratesMgPerKgPerMin")).stream()
                .map(rate -> rate.intValue()
                        * 60_000
                        / table.get("concentrationMgPerMl").intValue())
                .map(MicrolitresPerKgHour::new)
                .toList();
        List<RateStep> ladder = List.of(
                new RateStep(rates.get(0), 30), new RateStep(rates.get(1), 30), new RateStep(rates.get(2), null));

        InfusionTrace trace =
                InfusionTime.walk(Fraction.of(10), table.get("weightKg").decimalValue(), ladder, null);

        List<Integer> expected = ReferenceFile.all(table.get("expectedMlPerHour")).stream()
                .map(JsonNode::intValue)
                .toList();
        assertThat(trace.steps().stream().map(step -> step.pumpMlPerHour().intValueExact()))
                .isEqualTo(expected);
    }

    record Case(String id, JsonNode input, JsonNode expected) {
        InfusionTrace walk() {
            Fraction mlPerKg = Fraction.parse(input.get("doseMgPerKg").asText())
                    .dividedBy(Fraction.of(input.get("concentrationMgPerMl").intValue()));
            return InfusionTime.walk(mlPerKg, input.get("weightKg").decimalValue(), steps(), cap());
        }

        ChairMinutes chair(Exposure exposure) {
            return ChairMinutes.of(ReferenceFile.chairDefaults(), exposure, walk().minutes(), 1);
        }

        BigDecimal decimal(String field) {
            return expected.get(field).decimalValue();
        }

        int whole(String field) {
            return expected.get(field).intValue();
        }

        private List<RateStep> steps() {
            return ReferenceFile.all(input.get("steps")).stream()
                    .map(step -> new RateStep(
                            new MicrolitresPerKgHour(
                                    step.get("rateMicrolitrePerKgPerHour").intValue()),
                            step.get("durationMinutes").isNull()
                                    ? null
                                    : step.get("durationMinutes").intValue()))
                    .toList();
        }

        private @Nullable MicrolitresPerKgHour cap() {
            JsonNode cap = input.get("rateCapMicrolitrePerKgPerHour");
            return cap.isNull() ? null : new MicrolitresPerKgHour(cap.intValue());
        }

        @Override
        public String toString() {
            return id;
        }
    }
}

package org.infusary.infusion.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.infusion.rules.ARamp.PLAN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PumpPlanTest {

    @Test
    void a_rate_is_what_the_weight_makes_of_it() {
        assertThat(PLAN.steps())
                .extracting(PumpStep::mlPerHour)
                .containsExactly(
                        new BigDecimal("21.0"),
                        new BigDecimal("42.0"),
                        new BigDecimal("84.0"),
                        new BigDecimal("168.0"),
                        new BigDecimal("336.0"));
    }

    /** Infusion-time reference, {@code pumpRateVectors}: 1 mg/kg/min at 10 % is 600 microlitres/kg/h. */
    @Test
    void the_makers_table_of_pump_rates_comes_out() throws IOException {
        try (InputStream file = getClass().getResourceAsStream("/reference/ivig-infusion-time-cases.json")) {
            for (JsonNode row : new ObjectMapper().readTree(file).get("pumpRateVectors")) {
                for (int rate = 0; rate < row.get("ratesMgPerKgPerMin").size(); rate++) {
                    int microlitres = row.get("ratesMgPerKgPerMin").get(rate).asInt()
                            * 60_000
                            / row.get("concentrationMgPerMl").asInt();
                    PumpPlan plan = ARamp.plan(row.get("weightKg").asText(), microlitres);

                    assertThat(plan.highest())
                            .isEqualByComparingTo(
                                    row.get("expectedMlPerHour").get(rate).asText());
                }
            }
        }
    }

    @Test
    void a_pump_is_set_in_tenths_never_above_the_rate() {
        assertThat(ARamp.plan("68.333", 300).highest()).isEqualByComparingTo("20.4");
        assertThat(ARamp.plan("0.667", 300).highest()).isEqualByComparingTo("0.2");
    }

    @Test
    void what_a_pump_cannot_show_is_told() {
        assertThat(ARamp.plan("0.334", 300).canBeShown()).isTrue();
        assertThat(ARamp.plan("0.333", 300).canBeShown()).isFalse();
    }

    @Test
    void a_rate_between_two_steps_is_held_as_the_lower_one_and_goes_on_to_the_higher_one() {
        assertThat(PLAN.at(new BigDecimal("83.9")).number()).isEqualTo(2);
        assertThat(PLAN.at(new BigDecimal("84")).number()).isEqualTo(3);
        assertThat(PLAN.after(new BigDecimal("83.9")).orElseThrow().number()).isEqualTo(3);
        assertThat(PLAN.after(new BigDecimal("84")).orElseThrow().number()).isEqualTo(4);
    }

    @Test
    void below_all_steps_the_first_is_next_and_at_the_top_none() {
        assertThat(PLAN.at(new BigDecimal("5")).number()).isEqualTo(1);
        assertThat(PLAN.after(new BigDecimal("5")).orElseThrow().number()).isEqualTo(1);
        assertThat(PLAN.after(new BigDecimal("336"))).isEmpty();
    }
}

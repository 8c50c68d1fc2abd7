package org.infusary.checklist.rules;

import static org.infusary.checklist.Bedside.AT_NINE;
import static org.infusary.checklist.Bedside.premedicatedAt;
import static org.infusary.checklist.rules.ItemAssert.assertItem;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Kilograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineRulesTest {
    @ParameterizedTest
    @CsvSource({
        "61, premed-time", "60, ''", "59, ''",
        "31, ''", "30, ''", "29, premed-time"
    })
    void premedication_is_given_30_to_60_minutes_before_the_start(int minutesBefore, String reason) {
        Bedside bedside = new Bedside()
                .premedicationOrdered()
                .answered(Items.PREMED, premedicatedAt(AT_NINE.minus(Duration.ofMinutes(minutesBefore))));

        assertItem(bedside.report(Items.PREMED)).isPassOr(ItemState.WARN, reason);
    }

    @Test
    void a_late_start_counts_from_now() {
        Bedside bedside = new Bedside()
                .premedicationOrdered()
                .at(AT_NINE.plus(Duration.ofMinutes(40)))
                .answered(Items.PREMED, premedicatedAt(AT_NINE.minus(Duration.ofMinutes(30))));

        assertItem(bedside.report(Items.PREMED)).is(ItemState.WARN, "premed-time");
    }

    @Test
    void ordered_and_not_given_warns() {
        Bedside bedside = new Bedside().premedicationOrdered().answered(Items.PREMED, Given.premedicated(List.of()));

        assertItem(bedside.report(Items.PREMED)).is(ItemState.WARN, "premed-not-given");
    }

    @Test
    void ordered_and_not_answered_is_open() {
        assertItem(new Bedside().premedicationOrdered().report(Items.PREMED)).is(ItemState.OPEN, "premed-unanswered");
    }

    @Test
    void not_ordered_does_not_concern() {
        assertItem(new Bedside().report(Items.PREMED)).is(ItemState.NOT_APPLICABLE, "premed-not-applicable");
    }

    @ParameterizedTest
    @CsvSource({
        "PERIPHERAL, true, PASS, ''",
        "MIDLINE, true, PASS, ''",
        "PORT, true, PASS, iv-access-central",
        "PERIPHERAL, false, STOP, iv-access-not-patent",
        "PORT, false, STOP, iv-access-not-patent"
    })
    void an_access_that_is_not_patent_stops(AccessType type, boolean patent, ItemState state, String reason) {
        Bedside bedside = new Bedside().answered(Items.IV_ACCESS, Given.access(type, patent));

        assertItem(bedside.report(Items.IV_ACCESS)).isPassOr(state, reason);
    }

    @ParameterizedTest
    @CsvSource({"true, NS, ''", "true, D5W, ''", "true, OTHER, line-flush-not-allowed", "false, NS, line-not-separate"})
    void the_line_is_separate_and_the_flush_allowed(boolean separate, FlushFluid flush, String reason) {
        Bedside bedside = new Bedside().answered(Items.LINE, Given.line(separate, flush));

        assertItem(bedside.report(Items.LINE)).isPassOr(ItemState.STOP, reason);
    }

    @Test
    void saline_stops_with_a_product_that_takes_glucose_only() {
        Bedside bedside = Bedside.allClear()
                .product(new ProductProperties(
                        List.of("glycine"),
                        false,
                        null,
                        List.of(100),
                        BigDecimal.ONE,
                        true,
                        List.of("D5W"),
                        null,
                        null));

        assertItem(bedside.report(Items.LINE)).is(ItemState.STOP, "line-flush-not-allowed");
    }

    @Test
    void unknown_flush_fluids_warn() {
        Bedside bedside = Bedside.allClear()
                .product(new ProductProperties(
                        List.of("glycine"), false, null, List.of(100), BigDecimal.ONE, true, null, null, null));

        assertItem(bedside.report(Items.LINE)).is(ItemState.WARN, "line-flush-unknown");
    }

    /** 21 mL/h computed, a tenth of tolerance. */
    @ParameterizedTest
    @CsvSource({
        "20.89, pump-rate-differs",
        "20.90, ''",
        "20.91, ''",
        "21.09, ''",
        "21.10, ''",
        "21.11, pump-rate-differs"
    })
    void the_pump_is_within_a_tenth_of_the_computed_rate(BigDecimal mlPerHour, String reason) {
        Bedside bedside = new Bedside().answered(Items.PUMP, Given.pump(mlPerHour));

        assertItem(bedside.report(Items.PUMP)).isPassOr(ItemState.WARN, reason);
    }

    @Test
    void a_pump_that_is_not_programmed_warns() {
        Bedside bedside = new Bedside().answered(Items.PUMP, Given.pump(null));

        assertItem(bedside.report(Items.PUMP)).is(ItemState.WARN, "pump-not-programmed");
    }

    @Test
    void a_rate_with_nothing_to_compare_it_to_warns() {
        Bedside bedside =
                Bedside.allClear().dose(new DoseNow(Kilograms.of("70"), Kilograms.of("70"), BigDecimal.ONE, null));

        assertItem(bedside.report(Items.PUMP)).is(ItemState.WARN, "pump-nothing-to-compare");
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, emergency-not-ready"})
    void without_an_emergency_kit_nothing_is_infused(boolean yes, String reason) {
        Bedside bedside = new Bedside().answered(Items.EMERGENCY, Given.yesNo(yes));

        assertItem(bedside.report(Items.EMERGENCY)).isPassOr(ItemState.STOP, reason);
    }
}

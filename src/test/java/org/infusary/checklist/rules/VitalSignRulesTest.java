package org.infusary.checklist.rules;

import static org.infusary.checklist.rules.ItemAssert.assertItem;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Kilograms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VitalSignRulesTest {
    /** 70 kg at the order: 10 % are 7 kg (R09). */
    @ParameterizedTest
    @CsvSource({
        "62.9, weight-changed",
        "63, weight-changed",
        "63.1, ''",
        "76.9, ''",
        "77, weight-changed",
        "77.1, weight-changed"
    })
    void a_tenth_of_the_dosing_weight_warns(String kilograms, String reason) {
        Bedside bedside = new Bedside().answered(Items.WEIGHT, Given.weight(Kilograms.of(kilograms)));

        assertItem(bedside.report(Items.WEIGHT)).isPassOr(ItemState.WARN, reason);
    }

    @ParameterizedTest
    @CsvSource({"100, ''", "107.9, ''", "108, weight-changed", "92, weight-changed"})
    void with_an_adjusted_weight_the_change_is_taken_from_the_measured_one(String kilograms, String reason) {
        Bedside bedside = new Bedside()
                .dose(new DoseNow(Kilograms.of("80"), Kilograms.of("100"), BigDecimal.ONE, null))
                .answered(Items.WEIGHT, Given.weight(Kilograms.of(kilograms)));

        assertItem(bedside.report(Items.WEIGHT)).isPassOr(ItemState.WARN, reason);
    }

    /** Six months before 23 November 2026. */
    @ParameterizedTest
    @CsvSource({"2026-05-22, true", "2026-05-23, false", "2026-05-24, false"})
    void an_old_weight_on_record_is_asked_for_again(LocalDate known, boolean old) {
        Bedside bedside = new Bedside().weightKnownOn(known);

        String[] reasons = old ? new String[] {"weight-unanswered", "weight-old"} : new String[] {"weight-unanswered"};
        assertItem(bedside.report(Items.WEIGHT)).is(ItemState.OPEN, reasons);
    }

    @ParameterizedTest
    @CsvSource({"37.9, ''", "38.0, temp-fever", "38.1, temp-fever"})
    void fever_begins_at_38_degrees(BigDecimal celsius, String reason) {
        Bedside bedside = new Bedside().answered(Items.TEMP, Given.temperature(celsius));

        assertItem(bedside.report(Items.TEMP)).isPassOr(ItemState.WARN, reason);
    }

    @Test
    void fever_is_for_the_prescriber() {
        Bedside bedside = new Bedside().answered(Items.TEMP, Given.temperature(new BigDecimal("39.0")));

        assertItem(bedside.report(Items.TEMP)).needsPrescriber().citing("R10");
    }

    @ParameterizedTest
    @CsvSource({
        "89, 60, bp-outside-limits",
        "90, 60, ''",
        "91, 60, ''",
        "179, 80, ''",
        "180, 80, ''",
        "181, 80, bp-outside-limits",
        "150, 109, ''",
        "150, 110, ''",
        "150, 111, bp-outside-limits"
    })
    void blood_pressure_stays_within_90_to_180_over_110(int systolic, int diastolic, String reason) {
        Bedside bedside = new Bedside().answered(Items.BP, Given.bloodPressure(systolic, diastolic));

        assertItem(bedside.report(Items.BP)).isPassOr(ItemState.WARN, reason);
    }

    @Test
    void blood_pressure_outside_the_limits_is_for_the_prescriber_and_has_no_source() {
        Bedside bedside = new Bedside().answered(Items.BP, Given.bloodPressure(200, 100));

        assertItem(bedside.report(Items.BP)).needsPrescriber().citing();
    }

    @ParameterizedTest
    @CsvSource({"49, hr-outside-limits", "50, ''", "51, ''", "119, ''", "120, ''", "121, hr-outside-limits"})
    void the_pulse_stays_within_50_to_120(int perMinute, String reason) {
        Bedside bedside = new Bedside().answered(Items.HR, Given.pulse(perMinute));

        assertItem(bedside.report(Items.HR)).isPassOr(ItemState.WARN, reason);
    }

    @ParameterizedTest
    @CsvSource({"91, rr-spo2-low", "92, ''", "93, ''"})
    void oxygen_saturation_is_at_least_92(int percent, String reason) {
        Bedside bedside = new Bedside().answered(Items.RR_SPO2, Given.breathing(14, percent));

        assertItem(bedside.report(Items.RR_SPO2)).isPassOr(ItemState.WARN, reason);
    }

    @ParameterizedTest
    @CsvSource({"true, infection-signs", "false, ''"})
    void an_infection_is_for_the_prescriber(boolean yes, String reason) {
        Bedside bedside = new Bedside().answered(Items.INFECTION, Given.yesNo(yes));

        assertItem(bedside.report(Items.INFECTION)).isPassOr(ItemState.WARN, reason);
        if (yes) {
            assertItem(bedside.report(Items.INFECTION)).needsPrescriber();
        }
    }
}

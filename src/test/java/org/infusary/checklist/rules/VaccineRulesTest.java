package org.infusary.checklist.rules;

import static org.infusary.checklist.rules.ItemAssert.assertItem;

import java.time.LocalDate;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.ledger.rules.VaccineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VaccineRulesTest {
    /** 14 and 21 days before 23 November 2026 (R16). */
    @ParameterizedTest
    @CsvSource({
        "NONE, , ''",
        "MMR, 2026-11-08, ''",
        "MMR, 2026-11-09, ''",
        "MMR, 2026-11-10, live-vaccine-too-recent",
        "MMR, 2026-11-23, live-vaccine-too-recent",
        "VARICELLA, 2026-11-01, ''",
        "VARICELLA, 2026-11-02, ''",
        "VARICELLA, 2026-11-03, live-vaccine-too-recent",
        "OTHER, 2026-11-22, ''"
    })
    void a_recent_vaccine_is_for_the_prescriber(VaccineKind kind, @Nullable LocalDate given, String reason) {
        Bedside bedside = new Bedside().answered(Items.LIVE_VACCINE, Given.liveVaccine(kind, given));

        assertItem(bedside.report(Items.LIVE_VACCINE)).isPassOr(ItemState.WARN, reason);
        if (!reason.isEmpty()) {
            assertItem(bedside.report(Items.LIVE_VACCINE)).needsPrescriber().citing("R15", "R16");
        }
    }

    /** 8, 10 and 11 months after 23 November 2026, by the dose of the course (R15). */
    @ParameterizedTest
    @CsvSource({
        "0.399, 2027-07-22, WARN, live-vaccine-planned-too-soon",
        "0.400, 2027-07-23, PASS, live-vaccine-earliest",
        "0.401, 2027-09-22, WARN, live-vaccine-planned-too-soon",
        "1.000, 2027-09-23, PASS, live-vaccine-earliest",
        "1.001, 2027-10-22, WARN, live-vaccine-planned-too-soon",
        "2.000, 2027-10-23, PASS, live-vaccine-earliest",
        "2.500, 2027-10-24, PASS, live-vaccine-earliest"
    })
    void a_planned_vaccine_is_told_its_earliest_day(
            String gramsPerKg, LocalDate planned, ItemState state, String reason) {
        Bedside bedside = new Bedside()
                .gramsPerKg(gramsPerKg)
                .answered(Items.LIVE_VACCINE, Given.liveVaccine(VaccineKind.MMR, planned));

        assertItem(bedside.report(Items.LIVE_VACCINE)).is(state, reason);
    }
}

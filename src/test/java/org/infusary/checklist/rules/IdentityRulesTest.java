package org.infusary.checklist.rules;

import static org.infusary.checklist.Bedside.MON_23_NOV;
import static org.infusary.checklist.rules.ItemAssert.assertItem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityRulesTest {
    @ParameterizedTest
    @CsvSource({
        "'', id-two-too-few",
        "FULL_NAME, id-two-too-few",
        "FULL_NAME BIRTH_DATE, ''",
        "FULL_NAME BIRTH_DATE PHOTO, ''"
    })
    void two_distinct_identifiers_are_needed(String types, String reason) {
        Set<IdentifierType> answer = Arrays.stream(types.split(" "))
                .filter(type -> !type.isEmpty())
                .map(IdentifierType::valueOf)
                .collect(Collectors.toSet());

        Bedside bedside = new Bedside().answered(Items.ID_TWO, Given.identifiers(answer));

        assertItem(bedside.report(Items.ID_TWO)).isPassOr(ItemState.STOP, reason);
    }

    @Test
    void an_order_that_matches_and_stands_passes() {
        assertItem(Bedside.allClear().report(Items.ORDER_VALID)).is(ItemState.PASS);
    }

    @Test
    void every_way_in_which_an_order_does_not_stand_is_told() {
        Bedside bedside = new Bedside()
                .order(new OrderNow(false, false, false, false, false, false, 1))
                .answered(Items.ORDER_VALID, Given.orderCheck(false, 1));

        assertItem(bedside.report(Items.ORDER_VALID))
                .is(
                        ItemState.STOP,
                        "order-valid-mismatch",
                        "order-valid-not-active",
                        "order-valid-out-of-date",
                        "order-valid-brand",
                        "order-valid-not-at-home")
                .citing("R03", "R13");
    }

    @Test
    void an_order_that_changed_since_is_compared_again() {
        Bedside bedside = Bedside.allClear().order(new OrderNow(true, true, true, true, false, false, 2));

        assertItem(bedside.report(Items.ORDER_VALID)).is(ItemState.OPEN, "order-valid-changed");
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, indication-doc-missing"})
    void an_indication_that_is_not_documented_stops(boolean yes, String reason) {
        Bedside bedside = new Bedside().answered(Items.INDICATION_DOC, Given.yesNo(yes));

        assertItem(bedside.report(Items.INDICATION_DOC)).isPassOr(ItemState.STOP, reason);
    }

    /** Twelve months before 23 November 2026, a day sooner and a day later (R03, R19). */
    @ParameterizedTest
    @CsvSource({"2025-11-22, consent-too-old", "2025-11-23, ''", "2025-11-24, ''"})
    void a_consent_lasts_twelve_months(LocalDate given, String reason) {
        Bedside bedside = new Bedside().answered(Items.CONSENT, Given.onDate(given));

        assertItem(bedside.report(Items.CONSENT)).isPassOr(ItemState.STOP, reason);
    }

    @Test
    void a_consent_of_today_passes() {
        Bedside bedside = new Bedside().answered(Items.CONSENT, Given.onDate(MON_23_NOV));

        assertItem(bedside.report(Items.CONSENT)).is(ItemState.PASS);
    }
}

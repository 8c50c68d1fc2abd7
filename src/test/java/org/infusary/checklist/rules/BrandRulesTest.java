package org.infusary.checklist.rules;

import static org.infusary.checklist.Bedside.AT_NINE;
import static org.infusary.checklist.Bedside.MON_23_NOV;
import static org.infusary.checklist.Bedside.NURSE;
import static org.infusary.checklist.Bedside.OCTAGAM;
import static org.infusary.checklist.Bedside.PRIVIGEN;
import static org.infusary.checklist.Bedside.vial;
import static org.infusary.checklist.rules.ItemAssert.assertItem;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Exposure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrandRulesTest {
    @Test
    void another_product_than_planned_stops() {
        Bedside bedside = new Bedside().answered(Items.BRAND_MATCH, Given.scanned(OCTAGAM));

        assertItem(bedside.report(Items.BRAND_MATCH)).is(ItemState.STOP, "brand-match-not-planned");
    }

    @ParameterizedTest
    @CsvSource({"ESTABLISHED, ''", "FIRST, ''", "LAPSED, ''", "SWITCH, brand-match-switch"})
    void the_planned_product_warns_when_it_is_not_the_last_one(Exposure exposure, String reason) {
        Bedside bedside = new Bedside().exposure(exposure).answered(Items.BRAND_MATCH, Given.scanned(PRIVIGEN));

        assertItem(bedside.report(Items.BRAND_MATCH)).isPassOr(ItemState.WARN, reason);
    }

    @Test
    void two_brands_in_one_visit_stop() {
        Bedside bedside = Bedside.allClear()
                .answered(
                        Items.LOT_EXP_DOUBLE,
                        Given.vials(List.of(vial(PRIVIGEN, MON_23_NOV), vial(OCTAGAM, MON_23_NOV))));

        assertItem(bedside.report(Items.NO_MIX)).is(ItemState.STOP, "no-mix-two-brands");
    }

    @Test
    void one_brand_in_all_scans_passes_without_an_answer() {
        assertItem(Bedside.allClear().report(Items.NO_MIX)).is(ItemState.PASS);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-22, lot-exp-double-expired", "2026-11-23, ''", "2026-11-24, ''"})
    void a_vial_may_be_used_up_to_its_last_day(LocalDate expiry, String reason) {
        Bedside bedside = new Bedside().answered(Items.LOT_EXP_DOUBLE, Given.vials(List.of(vial(PRIVIGEN, expiry))));

        assertItem(bedside.report(Items.LOT_EXP_DOUBLE)).isPassOr(ItemState.STOP, reason);
    }

    @Test
    void a_recalled_lot_stops() {
        Bedside bedside = Bedside.allClear().recalled(PRIVIGEN, "LOT1");

        assertItem(bedside.report(Items.LOT_EXP_DOUBLE)).is(ItemState.STOP, "lot-exp-double-recalled");
    }

    @Test
    void vials_are_open_until_a_second_person_has_checked_them() {
        Bedside bedside = Bedside.allClear()
                .recorded(
                        Items.LOT_EXP_DOUBLE,
                        new Recorded(
                                Bedside.good(Items.LOT_EXP_DOUBLE), NURSE, MON_23_NOV, AnswerChannel.IN_PERSON, null));

        assertItem(bedside.report(Items.LOT_EXP_DOUBLE)).is(ItemState.OPEN, "lot-exp-double-second-person");
    }

    @Test
    void the_same_person_twice_stops() {
        Bedside bedside = Bedside.allClear()
                .recorded(
                        Items.LOT_EXP_DOUBLE,
                        new Recorded(
                                Bedside.good(Items.LOT_EXP_DOUBLE), NURSE, MON_23_NOV, AnswerChannel.IN_PERSON, NURSE));

        assertItem(bedside.report(Items.LOT_EXP_DOUBLE)).is(ItemState.STOP, "lot-exp-double-same-person");
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, visual-not-right"})
    void a_vial_that_does_not_look_right_stops(boolean yes, String reason) {
        Bedside bedside = new Bedside().answered(Items.VISUAL, Given.yesNo(yes));

        assertItem(bedside.report(Items.VISUAL)).isPassOr(ItemState.STOP, reason);
    }

    /** Gammaplex 5 %: start within 2 hours of pooling. */
    @ParameterizedTest
    @CsvSource({"119, PASS, ''", "120, PASS, ''", "121, STOP, pool-time-start-passed"})
    void pooled_vials_are_started_within_the_limit(int minutesAgo, ItemState state, String reason) {
        Bedside bedside = pooled(2, null, minutesAgo);

        assertItem(bedside.report(Items.POOL_TIME)).isPassOr(state, reason);
    }

    /** Octagam 10 %: use within 8 hours; three hours are planned. */
    @ParameterizedTest
    @CsvSource({
        "299, PASS, ''",
        "300, PASS, ''",
        "301, WARN, pool-time-finish-too-late",
        "480, WARN, pool-time-finish-too-late",
        "481, STOP, pool-time-finish-passed"
    })
    void pooled_vials_are_used_within_the_limit(int minutesAgo, ItemState state, String reason) {
        Bedside bedside = pooled(null, 8, minutesAgo);

        assertItem(bedside.report(Items.POOL_TIME)).isPassOr(state, reason);
    }

    @Test
    void pooling_without_a_known_limit_warns() {
        assertItem(pooled(null, null, 1).report(Items.POOL_TIME)).is(ItemState.WARN, "pool-time-no-limit-known");
    }

    @Test
    void vials_that_are_not_pooled_are_not_concerned() {
        assertItem(Bedside.allClear().report(Items.POOL_TIME)).is(ItemState.NOT_APPLICABLE, "pool-time-not-pooled");
    }

    private static Bedside pooled(@Nullable Integer start, @Nullable Integer finish, int minutesAgo) {
        return new Bedside()
                .product(new ProductProperties(
                        List.of("maltose"), false, null, List.of(100), null, true, null, start, finish))
                .answered(Items.POOL_TIME, Given.pooling(AT_NINE.minus(Duration.ofMinutes(minutesAgo))));
    }
}

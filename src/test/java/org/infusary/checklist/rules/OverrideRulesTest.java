package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.infusary.checklist.Bedside.AT_NINE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;

class OverrideRulesTest {
    private static final Instant AT_TEN = AT_NINE.plus(Duration.ofHours(1));
    private static final String NOT_ASSESSED = "hypervisc-not-assessed";

    /** At risk of hyperviscosity, not assessed: stops. */
    private static Bedside stopped() {
        return Bedside.allClear().answered(Items.HYPERVISC, Given.hyperviscosity(true, false));
    }

    @Test
    void an_overridden_stop_stays_a_stop_and_does_not_hold() {
        Bedside bedside = stopped().overridden(Items.HYPERVISC, AT_TEN, NOT_ASSESSED);

        ItemReport report = bedside.report(Items.HYPERVISC);
        assertThat(report.state()).isEqualTo(ItemState.STOP);
        assertThat(report.overridden()).isTrue();
        assertThat(report.holds()).isFalse();
        assertThat(bedside.review().openHardStops()).isZero();
    }

    @Test
    void without_an_override_it_holds() {
        Review review = stopped().review();

        assertThat(review.openHardStops()).isOne();
        assertThat(review.stopsSinceSigned()).extracting(Reason::code).containsExactly(NOT_ASSESSED);
    }

    @Test
    void a_reason_that_came_up_later_is_not_covered() {
        Bedside bedside = stopped().overridden(Items.HYPERVISC, AT_TEN, "hypervisc-other");

        assertThat(bedside.report(Items.HYPERVISC).holds()).isTrue();
    }

    @Test
    void it_covers_until_its_end_and_not_at_it() {
        Bedside bedside = stopped().overridden(Items.HYPERVISC, AT_TEN, NOT_ASSESSED);

        assertThat(bedside.at(AT_TEN.minusNanos(1)).report(Items.HYPERVISC).holds())
                .isFalse();
        assertThat(bedside.at(AT_TEN).report(Items.HYPERVISC).holds()).isTrue();
    }

    @Test
    void a_later_override_goes_on_where_the_first_ends() {
        Bedside bedside = stopped()
                .overridden(Items.HYPERVISC, AT_NINE, NOT_ASSESSED)
                .overridden(Items.HYPERVISC, AT_TEN, NOT_ASSESSED);

        assertThat(bedside.report(Items.HYPERVISC).holds()).isFalse();
    }

    @Test
    void the_reference_lets_a_prescriber_override_three_items_for_a_day() {
        OverridePolicy policy = new OverridePolicy(List.of("prescriber"), 24);

        assertThat(Items.all())
                .filteredOn(code -> Items.item(code).override() != null)
                .containsExactly(Items.HYDRATION, Items.RENAL_LABS, Items.HYPERVISC)
                .allMatch(code -> policy.equals(Items.item(code).override()));
    }

    /** Whatever its definition says. */
    @Test
    void nobody_overrides_a_hard_stop() {
        TemplateItem soft = Items.item(Items.HYPERVISC);

        TemplateItem hard = new TemplateItem(
                soft.code(),
                soft.prompt(),
                soft.answer(),
                Severity.HARD_STOP,
                soft.rule(),
                soft.sources(),
                soft.thresholdStatus(),
                soft.definition());

        assertThat(hard.override()).isNull();
    }

    @Test
    void a_policy_names_who_and_how_long() {
        OverridePolicy policy = new OverridePolicy(List.of("prescriber", "pharmacist"), 2);

        assertThat(policy.roleAmong(Set.of("nurse", "prescriber", "pharmacist")))
                .contains("prescriber");
        assertThat(policy.roleAmong(Set.of("nurse"))).isEmpty();
        assertThat(policy.allows(AT_NINE, AT_NINE.plus(Duration.ofHours(2)))).isTrue();
        assertThat(policy.allows(AT_NINE, AT_NINE.plus(Duration.ofHours(2)).plusNanos(1)))
                .isFalse();
        assertThatThrownBy(() -> new OverridePolicy(List.of(), 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new OverridePolicy(List.of("nurse"), 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_amendment_that_warns_of_what_nobody_acknowledged_is_against_the_signature() {
        Review signed = Bedside.allClear().review();
        Bedside warned = Bedside.allClear().answered(Items.HR, Given.pulse(130));

        assertThat(warned.review().isAgainstSignature(signed)).isTrue();
        assertThat(warned.review().isAgainstSignature(warned.review())).isFalse();
        assertThat(warned.review().openHardStopsSince(signed)).isZero();
        assertThat(warned.acknowledged(Items.HR, false, "hr-outside-limits")
                        .review()
                        .isAgainstSignature(signed))
                .isFalse();
    }

    @Test
    void an_amendment_is_not_blamed_for_what_stopped_before_it_yet_no_signature_stands_on_it() {
        Bedside before = Bedside.allClear().answered(Items.EMERGENCY, Given.yesNo(false));
        Review signed = before.review();

        Review after = before.answered(Items.VISUAL, Given.yesNo(false)).review();

        assertThat(signed.isAgainstSignature(signed)).isTrue();
        assertThat(signed.openHardStopsSince(signed)).isZero();
        assertThat(after.openHardStopsSince(signed)).isOne();
    }
}

package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Reason;

class OverridePropertyTest {
    private static final Instant AT_TEN = Bedside.AT_NINE.plus(Duration.ofHours(1));

    private static final Map<ItemCode, AnswerFields> STOPPING = Map.of(
            Items.HYPERVISC, Given.hyperviscosity(true, false),
            Items.EMERGENCY, Given.yesNo(false),
            Items.VISUAL, Given.yesNo(false),
            Items.THROMB_RISK, Given.thrombosisFactors(Set.of(ThrombosisFactor.CHEST_PAIN)),
            Items.PREV_REACTION, Given.reactionGrade(3));

    /** Overrides of everything, kept in whatever way: what the template does not allow goes on to hold. */
    @Property
    void an_override_clears_nothing_that_the_template_does_not_allow(@ForAll("stops") Set<ItemCode> stopping) {
        Bedside bedside = Bedside.allClear();
        stopping.forEach(code -> bedside.answered(code, STOPPING.get(code)));
        for (ItemReport report : bedside.review().items()) {
            String[] codes = report.reasons().stream().map(Reason::code).toArray(String[]::new);
            bedside.overridden(report.item().code(), AT_TEN, codes);
        }

        List<ItemReport> overridden =
                bedside.review().items().stream().filter(ItemReport::overridden).toList();

        assertThat(overridden).allMatch(report -> report.item().override() != null);
        assertThat(bedside.review().openHardStops()).isEqualTo((int)
                stopping.stream().filter(code -> !code.equals(Items.HYPERVISC)).count());
    }

    @Provide
    Arbitrary<Set<ItemCode>> stops() {
        return Arbitraries.of(STOPPING.keySet()).set();
    }
}

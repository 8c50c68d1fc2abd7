package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Known;

class RulebookPropertyTest {
    /** An answer to each of these items that stops or warns, whatever else is so. */
    private static final Map<ItemCode, AnswerFields> FAILING = Map.ofEntries(
            Map.entry(Items.ID_TWO, Given.identifiers(Set.of())),
            Map.entry(Items.ORDER_VALID, Given.orderCheck(false, 1)),
            Map.entry(Items.INDICATION_DOC, Given.yesNo(false)),
            Map.entry(Items.CONSENT, Given.onDate(Bedside.MON_23_NOV.minusYears(3))),
            Map.entry(Items.IG_ANAPHYLAXIS, Given.yesNo(true)),
            Map.entry(Items.IGA_ANTI_IGA, Given.igaHistory(Known.YES, Known.YES, Known.YES)),
            Map.entry(Items.ALLERGY_REVIEWED, Given.reviewed(false, Set.of())),
            Map.entry(Items.PREV_REACTION, Given.reactionGrade(3)),
            Map.entry(Items.BRAND_MATCH, Given.scanned(Bedside.OCTAGAM)),
            Map.entry(
                    Items.LOT_EXP_DOUBLE,
                    Given.vials(List.of(Bedside.vial(Bedside.OCTAGAM, Bedside.MON_23_NOV.minusDays(1))))),
            Map.entry(Items.VISUAL, Given.yesNo(false)),
            Map.entry(Items.TEMP, Given.temperature(new BigDecimal("39.5"))),
            Map.entry(Items.BP, Given.bloodPressure(210, 120)),
            Map.entry(Items.HR, Given.pulse(30)),
            Map.entry(Items.RR_SPO2, Given.breathing(30, 80)),
            Map.entry(Items.INFECTION, Given.yesNo(true)),
            Map.entry(Items.HYDRATION, Given.yesNo(false)),
            Map.entry(Items.RENAL_LABS, Given.labs(null)),
            Map.entry(Items.RENAL_RISK, Given.renalFactors(Set.of(RenalFactor.DIABETES))),
            Map.entry(Items.THROMB_RISK, Given.thrombosisFactors(Set.of(ThrombosisFactor.CHEST_PAIN))),
            Map.entry(Items.HYPERVISC, Given.hyperviscosity(true, false)),
            Map.entry(Items.VOLUME, Given.yesNo(true)),
            Map.entry(Items.HEADACHE, Given.headache(HeadacheSign.MENINGITIS_SIGNS)),
            Map.entry(Items.IV_ACCESS, Given.access(AccessType.PORT, false)),
            Map.entry(Items.LINE, Given.line(false, FlushFluid.OTHER)),
            Map.entry(Items.PUMP, Given.pump(null)),
            Map.entry(Items.EMERGENCY, Given.yesNo(false)));

    @Property
    void a_failing_answer_never_turns_hold_into_clear(
            @ForAll("subsets") Set<ItemCode> failed,
            @ForAll("failing") ItemCode next,
            @ForAll Exposure exposure,
            @ForAll("conditions") Set<Condition> conditions) {
        Bedside bedside = situation(failed, exposure, conditions);
        Set<ItemCode> before = holding(bedside);

        Verdict after = bedside.answered(next, FAILING.get(next)).review().verdict();

        assertThat(after.isClear()).isFalse();
        assertThat(holding(bedside)).containsAll(before).contains(next);
    }

    @Property
    void taking_an_answer_back_never_turns_hold_into_clear(
            @ForAll("subsets") Set<ItemCode> failed,
            @ForAll("failing") ItemCode next,
            @ForAll Exposure exposure,
            @ForAll("conditions") Set<Condition> conditions) {
        Bedside bedside = situation(failed, exposure, conditions);

        Verdict after = bedside.unanswered(next).review().verdict();

        assertThat(after.isClear()).isFalse();
    }

    private static Bedside situation(Set<ItemCode> failed, Exposure exposure, Set<Condition> conditions) {
        Bedside bedside = Bedside.allClear().exposure(exposure);
        conditions.forEach(bedside::with);
        failed.forEach(code -> bedside.answered(code, FAILING.get(code)));
        return bedside;
    }

    /** Without NO_MIX: two wrong products are one brand again. */
    private static Set<ItemCode> holding(Bedside bedside) {
        return bedside.review().items().stream()
                .filter(ItemReport::holds)
                .map(report -> report.item().code())
                .filter(code -> !code.equals(Items.NO_MIX))
                .collect(Collectors.toSet());
    }

    @Provide
    Arbitrary<Set<ItemCode>> subsets() {
        return failing().set().ofMaxSize(8);
    }

    @Provide
    Arbitrary<ItemCode> failing() {
        List<ItemCode> codes = new ArrayList<>(FAILING.keySet());
        codes.sort(null);
        return Arbitraries.of(codes);
    }

    @Provide
    Arbitrary<Set<Condition>> conditions() {
        return Arbitraries.of(Condition.class).set().ofMaxSize(4);
    }
}

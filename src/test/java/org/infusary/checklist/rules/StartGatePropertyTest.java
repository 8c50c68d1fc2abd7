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
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Known;

class StartGatePropertyTest {
    /** An answer to each of these items that stops or warns, whatever else is so. */
    private static final Map<ItemCode, Answer> FAILING = Map.ofEntries(
            Map.entry(ItemCode.ID_TWO, new Answer.Identifiers(Set.of())),
            Map.entry(ItemCode.ORDER_VALID, new Answer.OrderCheck(false, 1)),
            Map.entry(ItemCode.INDICATION_DOC, new Answer.YesNo(false)),
            Map.entry(ItemCode.CONSENT, new Answer.OnDate(Bedside.MON_23_NOV.minusYears(3))),
            Map.entry(ItemCode.IG_ANAPHYLAXIS, new Answer.YesNo(true)),
            Map.entry(ItemCode.IGA_ANTI_IGA, new Answer.IgaHistory(Known.YES, Known.YES, Known.YES)),
            Map.entry(ItemCode.ALLERGY_REVIEWED, new Answer.Reviewed(false, Set.of())),
            Map.entry(ItemCode.PREV_REACTION, new Answer.ReactionGrade(3)),
            Map.entry(ItemCode.BRAND_MATCH, new Answer.Scanned(Bedside.OCTAGAM)),
            Map.entry(
                    ItemCode.LOT_EXP_DOUBLE,
                    new Answer.Vials(List.of(Bedside.vial(Bedside.OCTAGAM, Bedside.MON_23_NOV.minusDays(1))))),
            Map.entry(ItemCode.VISUAL, new Answer.YesNo(false)),
            Map.entry(ItemCode.TEMP, new Answer.Temperature(new BigDecimal("39.5"))),
            Map.entry(ItemCode.BP, new Answer.BloodPressure(210, 120)),
            Map.entry(ItemCode.HR, new Answer.Pulse(30)),
            Map.entry(ItemCode.RR_SPO2, new Answer.Breathing(30, 80)),
            Map.entry(ItemCode.INFECTION, new Answer.YesNo(true)),
            Map.entry(ItemCode.HYDRATION, new Answer.YesNo(false)),
            Map.entry(ItemCode.RENAL_LABS, new Answer.Labs(null)),
            Map.entry(ItemCode.RENAL_RISK, new Answer.RenalFactors(Set.of(RenalFactor.DIABETES))),
            Map.entry(ItemCode.THROMB_RISK, new Answer.ThrombosisFactors(Set.of(ThrombosisFactor.CHEST_PAIN))),
            Map.entry(ItemCode.HYPERVISC, new Answer.Hyperviscosity(true, false)),
            Map.entry(ItemCode.VOLUME, new Answer.YesNo(true)),
            Map.entry(ItemCode.HEADACHE, new Answer.Headache(HeadacheSign.MENINGITIS_SIGNS)),
            Map.entry(ItemCode.IV_ACCESS, new Answer.Access(AccessType.PORT, false)),
            Map.entry(ItemCode.LINE, new Answer.Line(false, FlushFluid.OTHER)),
            Map.entry(ItemCode.PUMP, new Answer.Pump(null)),
            Map.entry(ItemCode.EMERGENCY, new Answer.YesNo(false)));

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
                .filter(code -> code != ItemCode.NO_MIX)
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

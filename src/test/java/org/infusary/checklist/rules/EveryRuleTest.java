package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.checklist.Bedside.AT_NINE;
import static org.infusary.checklist.Bedside.MON_23_NOV;
import static org.infusary.checklist.Bedside.OCTAGAM;
import static org.infusary.checklist.Bedside.PRIVIGEN;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.checklist.Bedside;
import org.infusary.checklist.Given;
import org.infusary.checklist.Items;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.Known;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Sex;
import org.infusary.ledger.rules.VaccineKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule of the shipped template: a chair where it holds, and that it does not hold where all is well. */
class EveryRuleTest {
    private static final Map<String, Bedside> HOLDS = new TreeMap<>();

    static {
        Known yes = Known.YES;
        Known unknown = Known.UNKNOWN;
        LocalDate longAgo = MON_23_NOV.minusYears(3);
        holds("id-two-too-few", answered(Items.ID_TWO, Given.identifiers(Set.of(IdentifierType.FULL_NAME))));
        holds("order-valid-changed", answered(Items.ORDER_VALID, Given.orderCheck(true, 7)));
        holds("order-valid-mismatch", answered(Items.ORDER_VALID, Given.orderCheck(false, 1)));
        holds("order-valid-not-active", ordered(false, true, true, true));
        holds("order-valid-out-of-date", ordered(true, false, true, true));
        holds("order-valid-brand", ordered(true, true, false, true));
        holds("order-valid-not-at-home", ordered(true, true, true, false));
        holds("indication-doc-missing", answered(Items.INDICATION_DOC, Given.yesNo(false)));
        holds("consent-too-old", answered(Items.CONSENT, Given.onDate(longAgo)));
        holds("ig-anaphylaxis-before", answered(Items.IG_ANAPHYLAXIS, Given.yesNo(true)));
        holds("iga-anti-iga-all-three", answered(Items.IGA_ANTI_IGA, Given.igaHistory(yes, yes, yes)));
        holds("iga-anti-iga-incomplete", answered(Items.IGA_ANTI_IGA, Given.igaHistory(yes, unknown, unknown)));
        holds(
                "iga-anti-iga-unknown-before-first",
                answered(Items.IGA_ANTI_IGA, Given.igaHistory(unknown, unknown, unknown))
                        .exposure(Exposure.FIRST));
        holds("allergy-reviewed-not", answered(Items.ALLERGY_REVIEWED, Given.reviewed(false, Set.of())));
        holds("prev-reaction-moderate", answered(Items.PREV_REACTION, Given.reactionGrade(2)));
        holds("prev-reaction-severe", answered(Items.PREV_REACTION, Given.reactionGrade(3)));
        holds(
                "prev-reaction-severe-new-order",
                answered(Items.PREV_REACTION, Given.reactionGrade(4))
                        .order(new OrderNow(true, true, true, true, true, false, 1)));
        holds("prev-reaction-on-record", Bedside.allClear().reactionOnRecord(2));
        holds("brand-match-not-planned", answered(Items.BRAND_MATCH, Given.scanned(OCTAGAM)));
        holds("brand-match-switch", Bedside.allClear().exposure(Exposure.SWITCH));
        holds(
                "no-mix-nothing-scanned",
                Bedside.allClear().unanswered(Items.BRAND_MATCH).unanswered(Items.LOT_EXP_DOUBLE));
        holds("no-mix-two-brands", vials(OCTAGAM, MON_23_NOV.plusYears(1)));
        holds("lot-exp-double-expired", vials(PRIVIGEN, MON_23_NOV.minusDays(1)));
        holds("lot-exp-double-recalled", Bedside.allClear().recalled(PRIVIGEN, "LOT1"));
        holds("visual-not-right", answered(Items.VISUAL, Given.yesNo(false)));
        holds("weight-changed", answered(Items.WEIGHT, Given.weight(Kilograms.of("63"))));
        holds("weight-old", Bedside.allClear().unanswered(Items.WEIGHT).weightKnownOn(longAgo));
        holds("temp-fever", answered(Items.TEMP, Given.temperature(new BigDecimal("38.0"))));
        holds("bp-outside-limits", answered(Items.BP, Given.bloodPressure(181, 90)));
        holds("hr-outside-limits", answered(Items.HR, Given.pulse(121)));
        holds("rr-spo2-low", answered(Items.RR_SPO2, Given.breathing(14, 91)));
        holds("infection-signs", answered(Items.INFECTION, Given.yesNo(true)));
        holds("hydration-missing", answered(Items.HYDRATION, Given.yesNo(false)));
        holds(
                "hydration-missing-at-risk",
                answered(Items.HYDRATION, Given.yesNo(false)).with(Condition.THROMBOSIS_RISK));
        holds("renal-labs-old", answered(Items.RENAL_LABS, Given.labs(null)));
        holds(
                "renal-labs-old-at-risk",
                answered(Items.RENAL_LABS, Given.labs(longAgo)).aged(66));
        holds("renal-risk-present", answered(Items.RENAL_RISK, Given.renalFactors(Set.of(RenalFactor.SEPSIS))));
        holds("thromb-risk-sign", thrombosis(ThrombosisFactor.DYSPNOEA));
        holds("thromb-risk-present", thrombosis(ThrombosisFactor.IMMOBILIZATION));
        holds("hypervisc-not-assessed", answered(Items.HYPERVISC, Given.hyperviscosity(true, false)));
        holds("hypervisc-risk", answered(Items.HYPERVISC, Given.hyperviscosity(true, true)));
        holds("volume-overload", answered(Items.VOLUME, Given.yesNo(true)));
        holds("headache-possible-meningitis", answered(Items.HEADACHE, Given.headache(HeadacheSign.MENINGITIS_SIGNS)));
        holds("headache-migraine", answered(Items.HEADACHE, Given.headache(HeadacheSign.MIGRAINE_HISTORY)));
        holds(
                "haem-check-after",
                answered(Items.HAEM, Given.blood(BloodGroup.NON_O)).gramsPerKg("2"));
        holds(
                "pregnancy-weight",
                answered(Items.PREGNANCY, Given.pregnancy(PregnancyStatus.PREGNANT))
                        .sex(Sex.FEMALE));
        holds("live-vaccine-too-recent", vaccinated(MON_23_NOV.minusDays(13)));
        holds("live-vaccine-planned-too-soon", vaccinated(MON_23_NOV.plusDays(1)));
        holds("live-vaccine-earliest", vaccinated(MON_23_NOV.plusYears(2)));
        holds(
                "glucose-meter-not-specific",
                answered(Items.GLUCOSE_METER, Given.yesNo(false))
                        .with(Condition.DIABETES)
                        .product(Bedside.traits(List.of("maltose"))));
        holds(
                "premed-not-given",
                answered(Items.PREMED, Given.premedicated(List.of())).premedicationOrdered());
        holds(
                "premed-time",
                answered(Items.PREMED, Bedside.premedicatedAt(AT_NINE.minusSeconds(60)))
                        .premedicationOrdered());
        holds("iv-access-not-patent", answered(Items.IV_ACCESS, Given.access(AccessType.PERIPHERAL, false)));
        holds("iv-access-central", answered(Items.IV_ACCESS, Given.access(AccessType.PICC, true)));
        holds("line-not-separate", answered(Items.LINE, Given.line(false, FlushFluid.NS)));
        holds("line-flush-unknown", Bedside.allClear().product(flushedWith(null)));
        holds("line-flush-not-allowed", answered(Items.LINE, Given.line(true, FlushFluid.OTHER)));
        holds("pump-not-programmed", answered(Items.PUMP, Given.pump(null)));
        holds(
                "pump-nothing-to-compare",
                Bedside.allClear().dose(new DoseNow(Kilograms.of("70"), Kilograms.of("70"), BigDecimal.ONE, null)));
        holds("pump-rate-differs", answered(Items.PUMP, Given.pump(new BigDecimal("22"))));
        holds("emergency-not-ready", answered(Items.EMERGENCY, Given.yesNo(false)));
        holds("last-infusion-as-first", Bedside.allClear().exposure(Exposure.LAPSED));
        holds("pool-time-not-pooled", Bedside.allClear());
        holds("pool-time-no-limit-known", pooled(null, null, 1));
        holds("pool-time-start-passed", pooled(2, null, 121));
        holds("pool-time-finish-passed", pooled(null, 8, 481));
        holds("pool-time-finish-too-late", pooled(null, 8, 301));
    }

    private static void holds(String rule, Bedside bedside) {
        HOLDS.put(rule, bedside);
    }

    @Test
    void every_rule_of_the_shipped_template_is_met() {
        assertThat(HOLDS.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        rules().map(arguments -> ((ItemRule) arguments.get()[1]).code())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_told_with_its_effect_where_it_holds(ItemCode code, ItemRule rule) {
        ItemReport report = HOLDS.get(rule.code()).report(code);

        assertThat(report.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo(rule.code());
            assertThat(reason.detail()).isNotBlank().doesNotContain("{", "}");
            assertThat(reason.sources())
                    .isEqualTo(rule.sources().isEmpty() ? report.item().sources() : rule.sources());
        });
        switch (rule.effect()) {
            case STOP -> assertThat(report.state()).isEqualTo(ItemState.STOP);
            case OPEN -> assertThat(report.state()).isEqualTo(ItemState.OPEN);
            case WARN -> assertThat(report.state()).isEqualTo(ItemState.WARN);
            case ASK_PRESCRIBER -> {
                assertThat(report.state()).isEqualTo(ItemState.WARN);
                assertThat(report.prescriber()).isTrue();
            }
            case NOT_APPLICABLE -> assertThat(report.state()).isEqualTo(ItemState.NOT_APPLICABLE);
            case NOTE -> assertThat(report.state()).isEqualTo(ItemState.PASS);
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_is_not_told_where_all_is_well(ItemCode code, ItemRule rule) {
        Bedside well = rule.code().equals("pool-time-not-pooled") ? pooled(2, null, 1) : Bedside.allClear();

        assertThat(well.report(code).reasons())
                .noneMatch(reason -> reason.code().equals(rule.code()));
    }

    static Stream<Arguments> rules() {
        return Items.all().stream()
                .flatMap(code -> Items.item(code).definition().rules().stream().map(rule -> Arguments.of(code, rule)));
    }

    private static Bedside answered(ItemCode code, AnswerFields answer) {
        return Bedside.allClear().answered(code, answer);
    }

    private static Bedside ordered(boolean active, boolean inDate, boolean brand, boolean place) {
        return Bedside.allClear().order(new OrderNow(active, inDate, brand, place, false, false, 1));
    }

    private static Bedside vials(ProductId product, LocalDate expiry) {
        return answered(Items.LOT_EXP_DOUBLE, Given.vials(List.of(Bedside.vial(product, expiry))));
    }

    private static Bedside thrombosis(ThrombosisFactor factor) {
        return answered(Items.THROMB_RISK, Given.thrombosisFactors(Set.of(factor)));
    }

    private static Bedside vaccinated(LocalDate on) {
        return answered(Items.LIVE_VACCINE, Given.liveVaccine(VaccineKind.MMR, on));
    }

    private static ProductProperties flushedWith(@Nullable List<String> fluids) {
        return new ProductProperties(
                List.of("L-proline"), false, null, List.of(100), BigDecimal.ONE, true, fluids, null, null);
    }

    private static Bedside pooled(@Nullable Integer start, @Nullable Integer finish, int minutesAgo) {
        return answered(Items.POOL_TIME, Given.pooling(AT_NINE.minus(Duration.ofMinutes(minutesAgo))))
                .product(new ProductProperties(
                        List.of("L-proline"), false, null, List.of(100), BigDecimal.ONE, true, null, start, finish));
    }
}

package org.infusary.checklist.rules;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.infusary.eligibility.rules.Matrix;
import org.infusary.eligibility.rules.Pairing;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Known;

/** Everything a rule may look at: what is known, what was answered, the thresholds, and the moment of judging. */
record Situation(StartFacts facts, Filled filled, Thresholds thresholds, Matrix matrix, Instant at) {

    Optional<Recorded> recorded(ItemCode code) {
        return Optional.ofNullable(filled.answers().get(code));
    }

    /** The answer of an item, also one of an earlier day. */
    <A extends Answer> Optional<A> answer(ItemCode code, Class<A> type) {
        return recorded(code).map(Recorded::answer).map(type::cast);
    }

    /** Whether what must be seen on the day of the visit was answered on a day before. */
    boolean isOfEarlierDay(ItemCode code) {
        return !code.mayBeAnsweredEarly()
                && recorded(code).filter(one -> one.on().isBefore(facts.on())).isPresent();
    }

    /** Whether what must be asked again at the chair was answered by telephone only. */
    boolean isByTelephoneOnly(ItemCode code) {
        return code.isAskedAgainAtChair()
                && recorded(code)
                        .filter(one -> one.channel() == AnswerChannel.TELEPHONE)
                        .isPresent();
    }

    /** Whether the patient has it, by the record or by any answer. */
    boolean has(Condition condition) {
        return facts.conditions().contains(condition)
                || said(ItemCode.ALLERGY_REVIEWED, Answer.Reviewed.class, it -> it.found()
                        .contains(condition))
                || saidElsewhere(condition);
    }

    /** Patient and product as the matrix looks at them, with everything said at the chair. */
    Pairing pairing() {
        return new Pairing(
                Arrays.stream(Condition.values()).filter(this::has).collect(Collectors.toSet()),
                facts.ageYears(),
                facts.product());
    }

    private boolean saidElsewhere(Condition condition) {
        return switch (condition) {
            case IGA_DEFICIENCY -> saidOfIga(it -> it.deficiency() == Known.YES);
            case ANTI_IGA_ANTIBODIES -> saidOfIga(it -> it.antibodies() == Known.YES);
            case HYPERSENSITIVITY_TO_IMMUNOGLOBULIN ->
                saidOfIga(it -> it.hypersensitivity() == Known.YES)
                        || said(ItemCode.IG_ANAPHYLAXIS, Answer.YesNo.class, Answer.YesNo::yes);
            case DIABETES ->
                said(ItemCode.RENAL_RISK, Answer.RenalFactors.class, it -> it.factors()
                        .contains(RenalFactor.DIABETES));
            case RENAL_RISK -> !renalFactors().isEmpty();
            case THROMBOSIS_RISK ->
                said(ItemCode.THROMB_RISK, Answer.ThrombosisFactors.class, it -> !it.factors()
                                .isEmpty())
                        || said(ItemCode.IV_ACCESS, Answer.Access.class, it -> it.type()
                                .isCentral());
            case HEART_FAILURE -> said(ItemCode.VOLUME, Answer.YesNo.class, Answer.YesNo::yes);
            case HYPERVISCOSITY ->
                said(ItemCode.HYPERVISC, Answer.Hyperviscosity.class, Answer.Hyperviscosity::risk)
                        || said(ItemCode.THROMB_RISK, Answer.ThrombosisFactors.class, it -> it.factors()
                                .contains(ThrombosisFactor.HYPERVISCOSITY));
            case HEREDITARY_FRUCTOSE_INTOLERANCE, HYPERPROLINEMIA, CORN_ALLERGY, LATEX_ALLERGY -> false;
        };
    }

    /** Renal risk factors, by the record and by the answer to RENAL_RISK. */
    Set<RenalFactor> renalFactors() {
        Set<RenalFactor> factors = EnumSet.noneOf(RenalFactor.class);
        answer(ItemCode.RENAL_RISK, Answer.RenalFactors.class).ifPresent(it -> factors.addAll(it.factors()));
        if (facts.ageYears() > matrix.limits().renalAgeYears()) {
            factors.add(RenalFactor.OVER_65);
        }
        if (facts.conditions().contains(Condition.DIABETES)) {
            factors.add(RenalFactor.DIABETES);
        }
        if (facts.conditions().contains(Condition.RENAL_RISK)) {
            factors.add(RenalFactor.RENAL_INSUFFICIENCY);
        }
        return factors;
    }

    private boolean saidOfIga(Predicate<Answer.IgaHistory> test) {
        return said(ItemCode.IGA_ANTI_IGA, Answer.IgaHistory.class, test);
    }

    private <A extends Answer> boolean said(ItemCode code, Class<A> type, Predicate<A> test) {
        return answer(code, type).filter(test).isPresent();
    }
}

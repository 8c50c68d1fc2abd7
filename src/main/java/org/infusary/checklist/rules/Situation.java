package org.infusary.checklist.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.infusary.eligibility.rules.InteractionPair;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.eligibility.rules.Matrix;
import org.infusary.eligibility.rules.Pairing;
import org.infusary.kernel.Condition;
import org.infusary.ledger.rules.VaccineTimes;
import org.jspecify.annotations.Nullable;

/**
 * Everything a rule may look at: what is known, what was answered, the reference, and the moment of judging.
 *
 * @param conditions those of the patient's record, with everything said at the chair once that was read
 * @param conditionsKnown false when what was said at the chair could not be read
 */
record Situation(
        StartFacts facts,
        Filled filled,
        Matrix matrix,
        VaccineTimes vaccines,
        Instant at,
        Set<Condition> conditions,
        boolean conditionsKnown) {
    Situation {
        conditions = Set.copyOf(conditions);
    }

    Situation with(Set<Condition> said) {
        return new Situation(facts, filled, matrix, vaccines, at, said, true);
    }

    Situation withConditionsUnknown() {
        return new Situation(facts, filled, matrix, vaccines, at, conditions, false);
    }

    Optional<Recorded> recorded(ItemCode code) {
        return Optional.ofNullable(filled.answers().get(code));
    }

    /** The answer of an item, also one of an earlier day. */
    Optional<AnswerFields> answer(ItemCode code) {
        return recorded(code).map(Recorded::answer);
    }

    boolean isOfEarlierDay(Recorded recorded) {
        return recorded.on().isBefore(facts.on());
    }

    /** What the matrix has against giving this product to this patient. */
    List<Judgement.Objection> objections() {
        return matrix.judge(new Pairing(conditions, facts.ageYears(), facts.product()))
                .against();
    }

    List<InteractionPair> pairs() {
        return objections().stream().map(Judgement.Objection::pair).toList();
    }

    /** The planned start, or now if that is later. */
    Instant start() {
        return at.isAfter(facts.plannedStart()) ? at : facts.plannedStart();
    }

    @Nullable LocalDate lastOn() {
        LastInfusion last = facts.last();
        return last == null ? null : last.on();
    }

    /** First day a live vaccine may be given after this infusion. */
    LocalDate vaccineEarliest() {
        return vaccines.earliestAfter(facts.on(), facts.dose().cycleGramsPerKg());
    }
}

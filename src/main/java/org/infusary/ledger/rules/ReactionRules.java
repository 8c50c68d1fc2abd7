package org.infusary.ledger.rules;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a reaction asks for at once, and what it means for the next infusion.
 *
 * <p>Source: rules reference, {@code reactionGrades} (R17, R10, R11) and {@code stopAlways} (R09, R10).
 */
public final class ReactionRules {
    /** Mildest grade that blocks its product. */
    public static final int BLOCKING_GRADE = 3;

    /** Mildest grade at which the infusion is interrupted. */
    private static final int PAUSING_GRADE = 2;

    private static final Set<Symptom> ALLERGIC = EnumSet.of(Symptom.HIVES, Symptom.WHEEZE);
    private static final Set<Symptom> MENINGITIS = EnumSet.of(Symptom.SEVERE_HEADACHE, Symptom.STIFF_NECK);

    private ReactionRules() {}

    /** @param grade CTCAE, 1 to 5 */
    public static ReactionStep step(int grade, Set<Symptom> symptoms) {
        if (grade >= BLOCKING_GRADE || !StopSign.in(symptoms).isEmpty()) {
            return ReactionStep.STOP;
        }
        return grade >= PAUSING_GRADE ? ReactionStep.PAUSE : ReactionStep.SLOW;
    }

    /**
     * Why the product is blocked for the patient; empty when it is not.
     *
     * @param grade CTCAE, 1 to 5
     */
    public static Optional<BlockRule> blocks(int grade, Set<Symptom> symptoms) {
        if (grade >= BLOCKING_GRADE) {
            return Optional.of(BlockRule.SEVERE_GRADE);
        }
        if (!StopSign.in(symptoms).isEmpty()) {
            return Optional.of(BlockRule.STOP_ALWAYS_SIGN);
        }
        return Collections.disjoint(symptoms, ALLERGIC) ? Optional.empty() : Optional.of(BlockRule.ALLERGIC_SIGN);
    }

    /** Whether a severe headache comes with a stiff neck: possible aseptic meningitis (R10, R34). */
    public static boolean isPossibleMeningitis(Set<Symptom> symptoms) {
        return symptoms.containsAll(MENINGITIS);
    }
}

package org.infusary.checklist.rules;

import org.infusary.kernel.Exposure;

/** What the last infusion did. */
final class ReactionRules {
    private ReactionRules() {}

    /**
     * PREV_REACTION: from grade 2 a prescriber acknowledges; from grade 3 it stops until a new order, whose prescriber then
     * acknowledges (R03, R17). A graver reaction on record than the one answered is for the prescriber too.
     */
    static Finding lastReaction(Answer.ReactionGrade answer, Situation at) {
        Integer onRecord = at.facts().lastReactionGrade();
        boolean understated = onRecord != null
                && onRecord > answer.grade()
                && onRecord >= at.thresholds().prescriberGrade();
        Finding record = understated
                ? Finding.askPrescriber(
                        "prev-reaction-on-record", "A graver reaction is on record than the one answered.")
                : Finding.pass();
        return answered(answer, at).and(record);
    }

    private static Finding answered(Answer.ReactionGrade answer, Situation at) {
        if (answer.grade() >= at.thresholds().stopGrade()) {
            return at.facts().order().newSinceLast()
                    ? Finding.askPrescriber(
                            "prev-reaction-severe-new-order",
                            "A severe reaction to the last infusion; the order is new.")
                    : Finding.stop(
                            "prev-reaction-severe", "A severe reaction to the last infusion: a new order is needed.");
        }
        return answer.grade() >= at.thresholds().prescriberGrade()
                ? Finding.askPrescriber("prev-reaction-moderate", "A moderate reaction to the last infusion.")
                : Finding.pass();
    }

    /** HEADACHE: possible aseptic meningitis after the last dose waits for the prescriber (R10, R34). */
    static Finding headache(Answer.Headache answer, Situation at) {
        return switch (answer.sign()) {
            case NONE -> Finding.pass();
            case MIGRAINE_HISTORY ->
                Finding.pass("headache-migraine", "Migraine raises the risk of headache and aseptic meningitis.");
            case MENINGITIS_SIGNS ->
                Finding.askPrescriber(
                        "headache-possible-meningitis", "Possible aseptic meningitis after the last dose.");
        };
    }

    /** LAST_INFUSION, computed from the ledger: none, or too long ago, is treated as a first infusion (R21). */
    static Finding lastInfusion(ItemCode code, Situation at) {
        Exposure exposure = at.facts().exposure();
        return exposure == Exposure.FIRST || exposure == Exposure.LAPSED
                ? Finding.pass("last-infusion-as-first", "None, or more than 8 weeks ago: treat as a first infusion.")
                : Finding.pass();
    }
}

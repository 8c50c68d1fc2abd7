package org.infusary.infusion.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.infusary.ledger.rules.Symptom;

/** What follows the last drop. */
public final class AftercareRules {
    /** A reaction may begin up to so many days after the end of an infusion to be recorded with it: site-default. */
    public static final int LATE_REACTION_DAYS = 30;

    private AftercareRules() {}

    /** @param minutes of observation, 0 or more */
    public static Instant observedUntil(Instant ended, int minutes) {
        return ended.plus(Duration.ofMinutes(minutes));
    }

    /** When to call: hours are hours, also where a clock change lies between. */
    public static Instant dueAt(Instant ended, int hours) {
        return ended.plus(Duration.ofHours(hours));
    }

    /** Whether a reaction that began then may still be one to the infusion; exactly so many days later counts. */
    public static boolean mayFollow(Instant onset, Instant ended) {
        return !onset.isAfter(ended.plus(Duration.ofDays(LATE_REACTION_DAYS)));
    }

    /** What the answers at a follow-up call say in coded symptoms. */
    public static Set<Symptom> told(Set<Symptom> symptoms, boolean severeHeadache, boolean stiffNeck) {
        Set<Symptom> told = EnumSet.noneOf(Symptom.class);
        told.addAll(symptoms);
        if (severeHeadache) {
            told.add(Symptom.SEVERE_HEADACHE);
        }
        if (stiffNeck) {
            told.add(Symptom.STIFF_NECK);
        }
        return told;
    }
}

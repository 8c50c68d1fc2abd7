package org.infusary.ledger.rules;

import java.util.List;

/** Why a reaction blocks its product for the patient until a prescriber reviews it; the first that applies is told. */
public enum BlockRule {
    /** Grade 3 or more: {@code reactionGrades} of the rules reference (R17, R11), and grade 4 (R09, R12). */
    SEVERE_GRADE("grade 3 or more", "R17", "R11", "R09", "R12"),
    /** A sign at which the rules reference always stops: {@code stopAlways} (R09, R10); that it blocks is a site-default. */
    STOP_ALWAYS_SIGN("a sign at which an infusion is always stopped", "R09", "R10"),
    /** Hives or wheeze at any grade: what patients are told to report before the next infusion (R34, R36). */
    ALLERGIC_SIGN("hives or wheeze", "R34", "R36");

    private final String words;
    private final List<String> sources;

    BlockRule(String words, String... sources) {
        this.words = words;
        this.sources = List.of(sources);
    }

    /** For people, to stand in a sentence. */
    public String words() {
        return words;
    }

    /** Ids of the reference sources. */
    public List<String> sources() {
        return sources;
    }
}

package org.infusary.ledger.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The rows of {@code stopAlways} in the rules reference (R09, R10), told in coded symptoms. */
public enum StopSign {
    TRALI("suspected TRALI (severe respiratory distress, hypoxemia)", Symptom.SUSPECTED_TRALI),
    THROMBOSIS("thrombosis signs", Symptom.SIGNS_OF_THROMBOSIS),
    ANAPHYLAXIS("anaphylaxis", Symptom.ANAPHYLAXIS),
    CHEST_TIGHTNESS("chest tightness", Symptom.CHEST_TIGHTNESS),
    HYPOTENSION("hypotension", Symptom.LOW_BLOOD_PRESSURE),
    URTICARIA_WITH_VITAL_SIGNS("urticaria with vital-sign change", Symptom.HIVES) {
        @Override
        boolean isIn(Set<Symptom> symptoms) {
            return super.isIn(symptoms) && !Collections.disjoint(symptoms, VITAL_SIGN_CHANGES);
        }
    };

    private static final Set<Symptom> VITAL_SIGN_CHANGES = EnumSet.of(
            Symptom.FEVER,
            Symptom.LOW_BLOOD_PRESSURE,
            Symptom.HIGH_BLOOD_PRESSURE,
            Symptom.FAST_HEARTBEAT,
            Symptom.SHORT_OF_BREATH);

    private final String row;
    private final Symptom symptom;

    StopSign(String row, Symptom symptom) {
        this.row = row;
        this.symptom = symptom;
    }

    /** The sign that is written for a row of the reference; empty when none is. */
    public static Optional<StopSign> of(String row) {
        return Arrays.stream(values()).filter(sign -> sign.row.equals(row)).findFirst();
    }

    /** Those that show in the symptoms. */
    public static Set<StopSign> in(Set<Symptom> symptoms) {
        Set<StopSign> signs = EnumSet.noneOf(StopSign.class);
        Arrays.stream(values()).filter(sign -> sign.isIn(symptoms)).forEach(signs::add);
        return signs;
    }

    boolean isIn(Set<Symptom> symptoms) {
        return symptoms.contains(symptom);
    }
}

package org.infusary.ledger.rules;

/** What a patient felt or showed during or after an infusion. */
public enum Symptom {
    HEADACHE,
    FEVER,
    CHILLS,
    FATIGUE,
    FLUSHING,
    NAUSEA,
    VOMITING,
    RASH,
    HIVES,
    ITCHING,
    MUSCLE_OR_JOINT_ACHE,
    BACK_PAIN,
    DIZZINESS,
    FLUID_RETENTION,
    HIGH_BLOOD_PRESSURE,
    LOW_BLOOD_PRESSURE,
    FAST_HEARTBEAT,
    CHEST_TIGHTNESS,
    WHEEZE,
    SHORT_OF_BREATH,
    /** Severe respiratory distress and lack of oxygen: transfusion-related acute lung injury is suspected. */
    SUSPECTED_TRALI,
    ANAPHYLAXIS,
    /** With the severe headache, a sign of aseptic meningitis. */
    STIFF_NECK,
    SEVERE_HEADACHE,
    SIGNS_OF_THROMBOSIS,
    LESS_URINE,
    DARK_URINE,
    OTHER
}

package org.infusary.checklist.rules;

/** Unit of a creatinine result. */
public enum CreatinineUnit {
    MG_PER_DL,
    UMOL_PER_L
}

package org.infusary.kernel;

/**
 * What a patient is to a brand on a day. The first three start at the lowest rate and are observed longer.
 *
 * <p>Source: rules reference, {@code brand.principles} (R29, R01) and {@code intervals.longGapDays} (R21).
 */
public enum Exposure {
    /** Has never had intravenous immunoglobulin. */
    FIRST,
    /** Had another brand last time. */
    SWITCH,
    /** Had this brand last time, but longer ago than the long gap (56 days). */
    LAPSED,
    /** Had this brand last time, within the long gap. */
    ESTABLISHED;

    /** Whether the cautious start applies: lowest rate first, the first hour after the infusion observed. */
    public boolean isCautious() {
        return this != ESTABLISHED;
    }
}

package org.infusary.security;

import java.util.Set;

/** The roles of people and systems, as they stand in tokens. */
public final class Roles {
    /** Fills checklists, starts and records infusions. */
    public static final String NURSE = "nurse";

    /** Registers patients, books and moves visits. */
    public static final String SCHEDULER = "scheduler";

    /** Places and changes orders, decides on overrides. */
    public static final String PRESCRIBER = "prescriber";

    /** Keeps products, ladders and lots. */
    public static final String PHARMACIST = "pharmacist";

    /** Keeps sites, hours, staffing and accounts. */
    public static final String ADMIN = "admin";

    /** Reads the audit trail, and no patient's record. */
    public static final String AUDITOR = "auditor";

    /** Every role there is. */
    public static final Set<String> ALL = Set.of(NURSE, SCHEDULER, PRESCRIBER, PHARMACIST, ADMIN, AUDITOR);

    private Roles() {}
}

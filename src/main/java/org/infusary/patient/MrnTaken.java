package org.infusary.patient;

import org.infusary.web.Conflict;

/** 409: the site has a patient with this record number. The number itself is not told back. */
public final class MrnTaken extends Conflict {
    private static final long serialVersionUID = 1L;

    MrnTaken() {
        super("mrn-taken", "Record number taken", "The site has a patient with this record number already.");
    }
}

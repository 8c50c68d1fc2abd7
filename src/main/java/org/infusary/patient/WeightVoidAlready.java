package org.infusary.patient;

import org.infusary.web.Conflict;

/** 409: the weight is marked as entered in error already. */
public final class WeightVoidAlready extends Conflict {
    private static final long serialVersionUID = 1L;

    WeightVoidAlready() {
        super("weight-void-already", "Weight void already", "This weight is marked as entered in error already.");
    }
}

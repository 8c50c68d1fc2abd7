package org.infusary.waiting;

import java.util.List;
import org.infusary.kernel.Reason;
import org.infusary.patient.PersonFacts;
import org.infusary.schedule.Fitting;

/**
 * Somebody who waits and fits into a freed window.
 *
 * @param offeredBefore a place at that time was declined, or not answered
 * @param sameProduct whether the product is one of those that were to be given there, whose vials may be at hand
 * @param why it fits
 */
record WindowPatient(
        PersonFacts person,
        EntryFacts entry,
        Fitting fitting,
        boolean offeredBefore,
        boolean sameProduct,
        List<Reason> why) {
    WindowPatient {
        why = List.copyOf(why);
    }
}

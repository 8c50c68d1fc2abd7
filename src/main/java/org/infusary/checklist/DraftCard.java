package org.infusary.checklist;

import java.util.List;
import org.infusary.checklist.rules.Fault;

/**
 * A draft with what keeps it from being published.
 *
 * @param stale whether another version took the place of the one it is held against
 */
record DraftCard(TemplateDraft draft, boolean stale, List<Fault> faults) {
    DraftCard {
        faults = List.copyOf(faults);
    }
}

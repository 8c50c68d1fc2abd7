package org.infusary.checklist.rules;

import java.util.List;
import java.util.Set;
import org.infusary.kernel.Reason;

/**
 * Which warnings of an item someone has seen and goes on. A warning that came up later is not among them.
 *
 * @param byAnyone codes of the reasons that anyone acknowledged
 * @param byPrescriber codes of those that a prescriber did
 */
public record Acknowledged(Set<String> byAnyone, Set<String> byPrescriber) {
    public Acknowledged {
        byAnyone = Set.copyOf(byAnyone);
        byPrescriber = Set.copyOf(byPrescriber);
    }

    boolean covers(List<Reason> warnings, boolean prescriberNeeded) {
        Set<String> seen = prescriberNeeded ? byPrescriber : byAnyone;
        return warnings.stream().map(Reason::code).allMatch(seen::contains);
    }
}

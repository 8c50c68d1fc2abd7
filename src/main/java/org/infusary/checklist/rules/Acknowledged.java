package org.infusary.checklist.rules;

import java.util.List;
import java.util.Set;
import org.infusary.kernel.Reason;

/**
 * That someone has seen the warnings of an item and goes on.
 *
 * @param codes the reasons that were seen; a warning that came up later is not covered
 * @param byPrescriber whether a prescriber did
 */
public record Acknowledged(Set<String> codes, boolean byPrescriber) {
    public Acknowledged {
        codes = Set.copyOf(codes);
    }

    boolean covers(List<Reason> warnings, boolean prescriberNeeded) {
        return (byPrescriber || !prescriberNeeded)
                && warnings.stream().map(Reason::code).allMatch(codes::contains);
    }
}

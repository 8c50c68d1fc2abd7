package org.infusary.security;

import java.util.Set;
import org.infusary.kernel.SiteId;

/**
 * How whoever holds a token stands right now.
 *
 * @param isGood whether the account is active and its session open
 * @param sites those it is bound to
 */
record Standing(boolean isGood, Set<SiteId> sites) {
    static final Standing NONE = new Standing(false, Set.of());

    Standing {
        sites = Set.copyOf(sites);
    }
}

package org.infusary.security;

import java.util.Set;
import org.infusary.kernel.SiteId;

/**
 * What an account is to be from now on.
 *
 * @param sites of the sites the administrator is bound to, those the account keeps or gets; its other sites stay
 */
record AccountChange(String displayName, Set<String> roles, Set<SiteId> sites, boolean active) {
    AccountChange {
        roles = Set.copyOf(roles);
        sites = Set.copyOf(sites);
    }

    /** Whether nothing but bindings to sites would change. */
    boolean isOnlySitesOf(AccountFacts before) {
        return displayName.equals(before.displayName()) && roles.equals(before.roles()) && active == before.active();
    }
}

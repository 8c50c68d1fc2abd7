package org.infusary.security;

import java.util.Set;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;

/**
 * What neighbours may know of an account.
 *
 * @param username what the person signs in with; never in logs or problems
 * @param displayName how the board calls the person; never in logs or problems
 * @param active whether it may sign in
 * @param roles names as in {@link Roles}
 * @param sites the sites it is bound to
 * @param version counts its changes, for the entity tag
 */
public record AccountFacts(
        AccountId id,
        String username,
        String displayName,
        boolean active,
        Set<String> roles,
        Set<SiteId> sites,
        long version) {
    public AccountFacts {
        roles = Set.copyOf(roles);
        sites = Set.copyOf(sites);
    }

    AccountFacts boundOnlyTo(Set<SiteId> seen) {
        return new AccountFacts(id, username, displayName, active, roles, seen, version);
    }
}

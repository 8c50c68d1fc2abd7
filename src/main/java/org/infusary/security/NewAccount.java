package org.infusary.security;

import java.util.Set;
import org.infusary.kernel.SiteId;

/**
 * An account to be opened.
 *
 * @param username 3 to 64 letters, digits or {@code . _ @ + -}, beginning with a letter or digit; unique ignoring case
 * @param displayName 1 to 100 characters
 * @param password see {@link PasswordRules}
 * @param roles at least one name of {@link Roles}
 * @param sites sites its maker is bound to; may be empty
 */
public record NewAccount(String username, String displayName, String password, Set<String> roles, Set<SiteId> sites) {
    public NewAccount {
        roles = Set.copyOf(roles);
        sites = Set.copyOf(sites);
    }

    /** Without anything personal or secret, as this may end up in a log. */
    @Override
    public String toString() {
        return "NewAccount[roles=" + roles + ", sites=" + sites + "]";
    }
}

package org.infusary.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;

/** The caller as the verified token tells it: the subject is the account's id, the sites are an attribute. */
@RequestScoped
class SignedIn implements Caller {
    /** Identity attribute that holds the {@code Set<SiteId>} the account is bound to. */
    static final String SITES = "sites";

    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    @Override
    public AccountId account() {
        return new AccountId(UUID.fromString(identity.getPrincipal().getName()));
    }

    @Override
    public Set<String> roles() {
        return identity.getRoles();
    }

    @Override
    public Set<SiteId> sites() {
        Set<SiteId> sites = identity.getAttribute(SITES);
        return sites == null ? Set.of() : sites;
    }
}

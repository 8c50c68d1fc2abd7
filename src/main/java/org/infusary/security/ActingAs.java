package org.infusary.security;

import io.quarkus.arc.Unremovable;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Set;
import java.util.function.Supplier;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;

/** Lets the service itself do work in the name of an account, outside of any request: loading demonstration data. */
@ApplicationScoped
@Unremovable // also asked for by code that is not injected into: the command line and test kits
public class ActingAs {
    private final CurrentIdentityAssociation current;

    ActingAs(CurrentIdentityAssociation current) {
        this.current = current;
    }

    /**
     * Runs the work with this account, these roles and these sites as {@link Caller}; in a request of its own, or in
     * the one under way, whose caller it then gives back.
     */
    @ActivateRequestContext
    public <T> T call(AccountId account, Set<String> roles, Set<SiteId> sites, Supplier<T> work) {
        SecurityIdentity before = current.getIdentity();
        current.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.toString()))
                .addRoles(roles)
                .addAttribute(SignedIn.SITES, Set.copyOf(sites))
                .build());
        try {
            return work.get();
        } finally {
            current.setIdentity(before);
        }
    }
}

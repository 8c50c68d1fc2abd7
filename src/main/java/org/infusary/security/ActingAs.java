package org.infusary.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
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
public class ActingAs {
    private final CurrentIdentityAssociation current;

    ActingAs(CurrentIdentityAssociation current) {
        this.current = current;
    }

    /** Runs the work in a request of its own whose {@link Caller} is this account with these roles and sites. */
    @ActivateRequestContext
    public <T> T call(AccountId account, Set<String> roles, Set<SiteId> sites, Supplier<T> work) {
        current.setIdentity(QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.toString()))
                .addRoles(roles)
                .addAttribute(SignedIn.SITES, sites)
                .build());
        return work.get();
    }
}

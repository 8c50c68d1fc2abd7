package org.infusary.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;

/**
 * The caller as the verified token tells it: the subject is the account's id, the groups are its roles.
 *
 * <p>The sites are read from the database, once for the request, so that a new binding counts at once and a deactivated
 * account sees no site any more; unless the identity brings them along, as in {@link ActingAs}.
 */
@RequestScoped
class SignedIn implements Caller {
    /** Identity attribute that holds the {@code Set<SiteId>} of a caller whose sites are not those of its account. */
    static final String SITES = "sites";

    private final SecurityIdentity identity;
    private final AccountEntries accounts;
    private final Map<AccountId, Set<SiteId>> read = new HashMap<>();
    private final Set<PatientId> patients = new LinkedHashSet<>();
    private final Set<SiteId> touched = new LinkedHashSet<>();

    SignedIn(SecurityIdentity identity, AccountEntries accounts) {
        this.identity = identity;
        this.accounts = accounts;
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
        if (sites != null) {
            return sites;
        }
        return identity.isAnonymous() ? Set.of() : read.computeIfAbsent(account(), accounts::sitesOf);
    }

    @Override
    public void about(Collection<PatientId> whose) {
        patients.addAll(whose);
    }

    @Override
    public void about(SiteId site) {
        touched.add(site);
    }

    @Override
    public Set<PatientId> patientsTouched() {
        return Collections.unmodifiableSet(patients);
    }

    @Override
    public Set<SiteId> sitesTouched() {
        return Collections.unmodifiableSet(touched);
    }

    /** The sites of this account have changed within the request. */
    void readAgain(AccountId account) {
        read.remove(account);
    }
}

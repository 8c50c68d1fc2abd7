package org.infusary.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * The caller as the verified token tells it, with its roles.
 *
 * <p>Its sites and whether its session is still open are read from the database, once for the request, so that a new
 * binding, a sign-out and a deactivation count at once; unless the identity brings the sites along, as in
 * {@link ActingAs}.
 */
@RequestScoped
class SignedIn implements Caller {
    /** Identity attribute that holds the {@code Set<SiteId>} of a caller whose sites are not those of its account. */
    static final String SITES = "sites";

    /** Identity attribute that holds the {@link AccessToken} of a caller from outside. */
    static final String TOKEN = "token";

    private final SecurityIdentity identity;
    private final Standings standings;
    private @Nullable Standing standing;
    private @Nullable String breakGlassReason;
    private @Nullable AccountId named;
    private final Set<PatientId> patients = new LinkedHashSet<>();
    private final Set<SiteId> touched = new LinkedHashSet<>();

    SignedIn(SecurityIdentity identity, Standings standings) {
        this.identity = identity;
        this.standings = standings;
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
        return standing().sites();
    }

    @Override
    public Optional<Instant> authenticatedAt() {
        AccessToken token = identity.getAttribute(TOKEN);
        return token == null ? Optional.empty() : token.authenticatedAt();
    }

    /** Whether the session of the caller's token is open and the account active. */
    boolean isInGoodStanding() {
        return standing().isGood();
    }

    private Standing standing() {
        if (standing == null) {
            AccessToken token = identity.getAttribute(TOKEN);
            standing = token == null ? Standing.NONE : token.grounds().ask(standings, token);
        }
        return standing;
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

    @Override
    public Optional<AccountId> accountNamed() {
        return Optional.ofNullable(named);
    }

    /** Notes whose password or refresh token was brought, before it is looked at. */
    void names(AccountId account) {
        named = account;
    }

    @Override
    public Optional<String> breakGlassReason() {
        return Optional.ofNullable(breakGlassReason);
    }

    @Override
    public boolean mayRead(SiteId site) {
        return sees(site) || breakGlassReason != null && standings.isSite(site);
    }

    /** For the rest of the request; see {@link BreakGlass}. */
    void breakGlass(String reason) {
        breakGlassReason = reason;
    }

    /** The sites of an account, perhaps the caller's, have changed within the request. */
    void readAgain() {
        standing = null;
    }
}

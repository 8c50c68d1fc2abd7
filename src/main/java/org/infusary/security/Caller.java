package org.infusary.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.web.NotFound;
import org.infusary.web.Page;

/** Who is asking, for the length of one request. */
public interface Caller {
    AccountId account();

    /** Names as in {@link Roles}. */
    Set<String> roles();

    /**
     * When the caller last gave their password, here or at the issuer, in whole seconds; refreshing tokens does not count.
     * Empty when it is not known: the issuer does not tell, or the service itself is at work.
     */
    Optional<Instant> authenticatedAt();

    /**
     * For what one stands for in person, such as a signature.
     *
     * @param longest since the password was given, the end included
     * @throws SignInTooOld when it was given longer ago, or when is not known
     */
    default void mustHaveSignedInWithin(Duration longest, Instant now) {
        if (authenticatedAt().filter(at -> !at.isBefore(now.minus(longest))).isEmpty()) {
            throw new SignInTooOld(longest);
        }
    }

    /** The sites the caller is bound to; empty for a fresh administrator. */
    Set<SiteId> sites();

    default boolean sees(SiteId site) {
        return sites().contains(site);
    }

    /**
     * Refuses what belongs to a site the caller is not bound to exactly as if it did not exist, unless the glass is
     * broken.
     *
     * @param thing the glossary's word for what was asked for
     */
    default void mustSee(SiteId site, String thing) {
        about(site);
        if (!mayRead(site)) {
            throw new NotFound(thing);
        }
    }

    /** As {@link #mustSee(SiteId, String)}, for what is of a patient; notes the patient also when it refuses. */
    default void mustSee(SiteId site, PatientId patient, String thing) {
        about(patient);
        mustSee(site, thing);
    }

    /** Whether the caller sees the site, or breaks the glass to read what is there; only reads can break it. */
    boolean mayRead(SiteId site);

    /**
     * Why the caller reads, with this request only, what is of a site that is not theirs; empty as a rule. Lists that are
     * put together from several sites stay those of the caller's own.
     */
    Optional<String> breakGlassReason();

    /** Notes for this request whose data it touches; whoever reads or writes something of a patient says so. */
    default void about(PatientId patient) {
        about(List.of(patient));
    }

    /** As {@link #about(PatientId)}, for each of them. */
    void about(Collection<PatientId> patients);

    /** As {@link #about(PatientId)}, for the patient of every row of the page, which it hands back. */
    default <T> Page<T> about(Page<T> page, Function<T, PatientId> patient) {
        about(page.items().stream().map(patient).toList());
        return page;
    }

    /** Notes for this request that it asks for something of this site. */
    void about(SiteId site);

    /**
     * The account that a request for tokens names by its username or its refresh token, whether it gets any or not; empty
     * when there is none. It tells whom somebody wants to be, not who they are, and gives no rights.
     */
    Optional<AccountId> accountNamed();

    /** Whose data this request has touched or asked for so far. */
    Set<PatientId> patientsTouched();

    /** The sites of which this request has touched or asked for something so far. */
    Set<SiteId> sitesTouched();
}

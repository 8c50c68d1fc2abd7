package org.infusary.security;

import java.util.Set;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;
import org.infusary.web.NotFound;

/** Who is asking, for the length of one request. */
public interface Caller {
    AccountId account();

    /** Names as in {@link Roles}. */
    Set<String> roles();

    /** The sites the caller is bound to; empty for a fresh administrator. */
    Set<SiteId> sites();

    default boolean sees(SiteId site) {
        return sites().contains(site);
    }

    /**
     * Refuses what belongs to a site the caller is not bound to exactly as if it did not exist.
     *
     * @param thing the glossary's word for what was asked for
     */
    default void mustSee(SiteId site, String thing) {
        if (!sees(site)) {
            throw new NotFound(thing);
        }
    }
}

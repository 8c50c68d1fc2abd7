package org.infusary.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;

/**
 * What a verified access token says.
 *
 * @param grounds what it hangs on besides its signature, asked anew for every request
 * @param authenticatedAt when its holder last gave their password, in whole seconds; absent when it does not tell
 * @param until how long it may be believed without reading it again, end excluded; never longer than the token is good
 */
record AccessToken(
        AccountId account, Set<String> roles, Grounds grounds, Optional<Instant> authenticatedAt, Instant until) {
    AccessToken {
        roles = Set.copyOf(roles);
    }

    sealed interface Grounds {
        /** How the holder stands now. */
        Standing ask(Standings standings, AccessToken token);
    }

    /** Handed out here: good while this session is open. */
    record Session(UUID id) implements Grounds {
        @Override
        public Standing ask(Standings standings, AccessToken token) {
            return standings.inSession(token.account(), id);
        }
    }

    /**
     * Handed out by an issuer: good while the account behind its subject is active.
     *
     * @param sites those it claims; absent when sites are bound here
     */
    record Issued(String issuer, String subject, Instant at, Optional<Set<UUID>> sites) implements Grounds {
        public Issued {
            sites = sites.map(Set::copyOf);
        }

        @Override
        public Standing ask(Standings standings, AccessToken token) {
            return standings.atIssuer(token.account(), token.roles(), this);
        }
    }
}

package org.infusary.security;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;

/**
 * What a verified access token says.
 *
 * @param session the session it was handed out in: it is good only while that one is open
 * @param until when it ends, excluded
 */
record AccessToken(AccountId account, Set<String> roles, UUID session, Instant until) {
    AccessToken {
        roles = Set.copyOf(roles);
    }
}

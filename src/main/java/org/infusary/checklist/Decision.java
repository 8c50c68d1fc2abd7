package org.infusary.checklist;

import java.time.Instant;
import org.infusary.kernel.AccountId;

/**
 * That someone decided about a stop.
 *
 * @param role in which they did, as in {@link org.infusary.security.Roles}
 * @param reason in the person's words; never in logs or problems
 */
public record Decision(String role, String reason, AccountId by, Instant at) {}

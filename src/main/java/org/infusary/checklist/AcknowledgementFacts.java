package org.infusary.checklist;

import java.time.Instant;
import org.infusary.kernel.AccountId;

/**
 * Who acknowledged the warnings of an item.
 *
 * @param reason why it goes on, in the person's words; never in logs or problems
 */
public record AcknowledgementFacts(String reason, boolean byPrescriber, AccountId by, Instant at) {}

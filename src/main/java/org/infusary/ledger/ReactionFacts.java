package org.infusary.ledger;

import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.AccountId;

/** A reaction on record, who recorded it and when. */
public record ReactionFacts(UUID id, ReactionNoted noted, AccountId recordedBy, Instant recordedAt) {}

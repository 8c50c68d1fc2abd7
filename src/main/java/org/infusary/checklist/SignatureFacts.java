package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.AccountId;

/**
 * A signature that stands.
 *
 * @param contentSha256 of everything that was on the checklist when it was signed
 */
public record SignatureFacts(UUID id, AccountId by, Instant at, String contentSha256) {}

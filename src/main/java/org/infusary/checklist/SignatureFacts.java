package org.infusary.checklist;

import java.time.Instant;
import java.util.UUID;
import org.infusary.kernel.AccountId;

/**
 * A signature that stands.
 *
 * @param contentSha256 of the text that was signed, in UTF-8; when no text was kept, of everything that was on the checklist
 */
public record SignatureFacts(UUID id, AccountId by, Instant at, String contentSha256) {}

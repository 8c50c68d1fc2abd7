package org.infusary.checklist.rules;

import java.time.Instant;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An answer with who gave it and when.
 *
 * @param second who checked it as the second person; null while no one did
 */
public record Recorded(
        Answer answer, AccountId by, Instant at, @Nullable AccountId second) {}

package org.infusary.site;

import java.util.UUID;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.ClosureReason;
import org.jspecify.annotations.Nullable;

/** What neighbours may know of a closure. */
public record ClosureFacts(
        UUID id,
        Closing closing,
        ClosureReason reason,
        @Nullable String note) {}

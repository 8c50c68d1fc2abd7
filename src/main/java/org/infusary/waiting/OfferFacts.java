package org.infusary.waiting;

import java.time.Instant;
import org.infusary.waiting.rules.OfferOutcome;
import org.jspecify.annotations.Nullable;

/** @param outcome null while its hold stands, and when nobody answered until that was over */
record OfferFacts(Offered offered, Instant at, @Nullable OfferOutcome outcome) {}

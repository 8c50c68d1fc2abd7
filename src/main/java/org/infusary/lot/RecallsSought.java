package org.infusary.lot;

import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Which recalls are looked for.
 *
 * @param product null: of any
 * @param site only of lots that this centre gave or had on stock; null: all
 * @param standing only those that were not withdrawn
 */
public record RecallsSought(
        @Nullable ProductId product, @Nullable SiteId site, boolean standing) {}

package org.infusary.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of a product, for its reader: the reference's words and the days it may be planned for.
 *
 * @param withdrawnFrom since when the catalogue leaves it out; null while it names it
 * @param catalogVersion the version of the catalogue that says so
 */
record ProductCard(
        ReferenceProduct label,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate withdrawnFrom,
        int catalogVersion,
        long version) {}

package org.infusary.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** All that is known of a product, for its reader: the reference's words and the days it may be planned for. */
record ProductCard(
        ReferenceProduct label,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {}

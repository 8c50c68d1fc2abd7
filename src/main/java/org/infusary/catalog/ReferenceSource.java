package org.infusary.catalog;

import org.jspecify.annotations.Nullable;

/** Where a number was read, as the reference files write it under the source's id. */
record ReferenceSource(
        String title,
        String kind,
        @Nullable String edition,
        @Nullable String note) {}

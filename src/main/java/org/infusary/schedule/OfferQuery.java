package org.infusary.schedule;

import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import org.infusary.kernel.ChairKind;
import org.jspecify.annotations.Nullable;

/**
 * What offers are wanted.
 *
 * @param cycles numbers of the cycles to place together; empty: the first cycle that has an open day
 * @param from no offer before this day; null: from now on
 * @param limit 1 to 20
 * @param chairKind null: any, plain chairs first
 */
public record OfferQuery(
        SortedSet<Integer> cycles,
        @Nullable LocalDate from,
        int limit,
        @Nullable ChairKind chairKind) {
    public OfferQuery {
        cycles = new TreeSet<>(cycles);
    }
}

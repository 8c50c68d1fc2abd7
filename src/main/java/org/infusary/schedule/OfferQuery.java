package org.infusary.schedule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DayId;
import org.jspecify.annotations.Nullable;

/**
 * What offers are wanted.
 *
 * @param cycles numbers of the cycles to place together; empty: that of {@code day}, or the first that has an open day
 * @param day the only open day of its cycle, such as one that was released; null: whole cycles
 * @param from no offer before this day; null: from now on
 * @param limit 1 to 20
 * @param wishes of this request
 */
public record OfferQuery(
        SortedSet<Integer> cycles,
        @Nullable DayId day,
        @Nullable LocalDate from,
        int limit,
        OfferWishes wishes) {
    public OfferQuery {
        cycles = new TreeSet<>(cycles);
    }

    /**
     * Whole cycles by the patient's own wishes.
     *
     * @param chairKind null: the patient's need, or any
     */
    OfferQuery(SortedSet<Integer> cycles, @Nullable LocalDate from, int limit, @Nullable ChairKind chairKind) {
        this(cycles, null, from, limit, OfferWishes.ofPatient(Optional.ofNullable(chairKind)));
    }
}

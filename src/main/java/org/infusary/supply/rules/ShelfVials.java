package org.infusary.supply.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.infusary.kernel.Grams;

/**
 * Vials of one lot and size that may be taken.
 *
 * @param id of the stock lot
 * @param grams of one vial, above 0
 * @param free vials, 0 or more
 */
public record ShelfVials(UUID id, String lot, Grams grams, LocalDate expiry, int free) {
    /** First expiry first; the rest only so that the order is always the same. */
    static final Comparator<ShelfVials> FIRST_EXPIRY_FIRST = Comparator.comparing(ShelfVials::expiry)
            .thenComparing(ShelfVials::lot)
            .thenComparing(ShelfVials::grams)
            .thenComparing(vials -> vials.id().toString());
}

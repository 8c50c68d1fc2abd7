package org.infusary.lot.rules;

import java.util.Locale;
import org.infusary.kernel.ProductId;

/** A lot that must not be given; upper and lower case are alike. */
public record RecalledLot(ProductId product, String lot) {
    public RecalledLot {
        lot = lot.strip().toUpperCase(Locale.ROOT);
    }
}

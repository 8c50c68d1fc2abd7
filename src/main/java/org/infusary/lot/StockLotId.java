package org.infusary.lot;

import java.util.Objects;
import java.util.UUID;

/** Identifies the vials of one size that a centre has of one lot. */
public record StockLotId(UUID value) {
    public StockLotId {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

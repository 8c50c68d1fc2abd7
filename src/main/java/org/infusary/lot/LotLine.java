package org.infusary.lot;

/** So many vials of a lot on stock; above 0. */
public record LotLine(StockLotId stockLot, int vials) {}

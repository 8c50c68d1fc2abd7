package org.infusary.checklist.rules;

import org.infusary.kernel.ProductId;

/** A lot that must not be given. */
public record RecalledLot(ProductId product, String lot) {}

package org.infusary.ledger.rules;

import java.time.LocalDate;
import org.infusary.kernel.ProductId;

/** That some of a product was given on a day of the centre's calendar. */
public record Given(ProductId product, LocalDate on) {}

package org.infusary.supply;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.kernel.ProductId;
import org.infusary.supply.rules.Need;

/**
 * What a centre needs of a product on a date.
 *
 * @param brand empty when the product cannot be planned with any more
 * @param firm for what is booked
 * @param projected on top of it, for what is projected
 */
public record ProductDay(LocalDate date, ProductId product, Optional<String> brand, Need firm, Need projected) {}

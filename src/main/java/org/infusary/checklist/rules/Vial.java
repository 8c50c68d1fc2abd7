package org.infusary.checklist.rules;

import java.time.LocalDate;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.ProductId;

/**
 * One vial laid out for a visit.
 *
 * @param expiry last day it may be used
 */
public record Vial(ProductId product, String lot, LocalDate expiry, Millilitres volume) {}

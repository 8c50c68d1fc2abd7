/**
 * The pharmacist's side of visits: what they will take of products, which vials to set aside for them, and whom a recall
 * concerns.
 *
 * <p>Floor 5, doors {@code Demand}, {@code VisitVials} and {@code Recalling}. What a recall is answered with is read by SQL over
 * the tables of ledger, stock, visits and infusions, as {@code report} reads: one lot joins them all.
 */
@NullMarked
package org.infusary.supply;

import org.jspecify.annotations.NullMarked;

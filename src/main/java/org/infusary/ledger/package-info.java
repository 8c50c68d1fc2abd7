/**
 * Which brand and lot the patient has had: an append-only ledger of everything given, here or elsewhere, and of reactions.
 *
 * <p>Floor 2, door {@code BrandLedger}. Nothing is ever changed or deleted; a mistake is voided by a further entry.
 */
@NullMarked
package org.infusary.ledger;

import org.jspecify.annotations.NullMarked;

/**
 * What happened at the chair: start under a signed checklist, vials hung with their lots, events, reactions, the end.
 *
 * <p>Floor 6, door {@code Infusions}. Every vial hung goes into the ledger in the same transaction.
 */
@NullMarked
package org.infusary.infusion;

import org.jspecify.annotations.NullMarked;

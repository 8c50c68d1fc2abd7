/** What a patient is to a brand, derived from what was given. Pure. */
@NullMarked
package org.infusary.ledger.rules;

import org.jspecify.annotations.NullMarked;

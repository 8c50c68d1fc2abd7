/**
 * That a write happens once: one transaction around every writing operation, tried again when it lost a race, and the
 * answers of requests with an {@code Idempotency-Key} kept for 24 hours in the transaction of their effect.
 *
 * <p>Floor 0. Works by {@link org.infusary.web.Once} on resource classes; door: {@code OneTransaction}, and the event
 * {@code Committing} for those who must write in the same transaction.
 */
@NullMarked
package org.infusary.once;

import org.jspecify.annotations.NullMarked;

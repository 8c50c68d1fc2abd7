/**
 * Plumbing of PostgreSQL: which constraint a failed write ran into, and whether a failure is an outage.
 *
 * <p>Floor 0, no door. Knows no room; {@code web} and every repository may use it.
 */
@NullMarked
package org.infusary.store;

import org.jspecify.annotations.NullMarked;

/**
 * Plumbing of PostgreSQL: which constraint a failed write ran into.
 *
 * <p>Floor 0, no door. Knows no room; every repository may use it.
 */
@NullMarked
package org.infusary.store;

import org.jspecify.annotations.NullMarked;

/**
 * Values every room speaks in: amounts with their unit in the type, half-open time windows, ids that cannot be mixed up.
 *
 * <p>Floor 0, no door. Pure: imports {@code java.*} only, knows no database, no HTTP and no clock.
 */
@NullMarked
package org.infusary.kernel;

import org.jspecify.annotations.NullMarked;

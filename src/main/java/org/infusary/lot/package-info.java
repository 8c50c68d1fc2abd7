/**
 * Lots: what of them a centre has on stock, what is set aside for which visit, and which are recalled.
 *
 * <p>Floor 2, doors {@code Stock}, {@code SettingAside} and {@code Recalls}. Counts change by movements alone, and the
 * database guards them: rows are written and read by SQL, since its triggers change what entities would hold.
 */
@NullMarked
package org.infusary.lot;

import org.jspecify.annotations.NullMarked;

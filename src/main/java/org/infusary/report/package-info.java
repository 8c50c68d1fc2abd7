/**
 * Windows on the other rooms: schedules and figures to pull, as JSON and CSV.
 *
 * <p>Floor 7, resources only; nothing depends on this room. Reads by SQL over the tables of the rooms below, writes nothing.
 */
@NullMarked
package org.infusary.report;

import org.jspecify.annotations.NullMarked;

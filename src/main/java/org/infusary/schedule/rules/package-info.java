/** Where a visit fits: chairs, opening hours and nurse units; every refusal names what binds. Pure. */
@NullMarked
package org.infusary.schedule.rules;

import org.jspecify.annotations.NullMarked;

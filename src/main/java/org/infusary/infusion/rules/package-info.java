/** Which vial may be hung, and when an infusion is complete. Pure. */
@NullMarked
package org.infusary.infusion.rules;

import org.jspecify.annotations.NullMarked;

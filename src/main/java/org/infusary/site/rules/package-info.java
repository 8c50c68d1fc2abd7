/** A centre's own settings and its calendar as plain values: what other rooms' rules reckon with. Pure. */
@NullMarked
package org.infusary.site.rules;

import org.jspecify.annotations.NullMarked;

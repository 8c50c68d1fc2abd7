/** Pure rules of vials for visits. */
@NullMarked
package org.infusary.supply.rules;

import org.jspecify.annotations.NullMarked;

/** Pure rules of stock. */
@NullMarked
package org.infusary.lot.rules;

import org.jspecify.annotations.NullMarked;

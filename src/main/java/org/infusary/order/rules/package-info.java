/** What an order may say: doses, weights to dose on, rounding to vials, the transitions of its life. Pure. */
@NullMarked
package org.infusary.order.rules;

import org.jspecify.annotations.NullMarked;

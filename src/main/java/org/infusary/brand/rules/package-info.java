/** When an order may go to another product, from which day on, and to which one next. Pure. */
@NullMarked
package org.infusary.brand.rules;

import org.jspecify.annotations.NullMarked;

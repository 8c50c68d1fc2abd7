/** Rate ladders and vial sizes as pure values with the rules that bound them. */
@NullMarked
package org.infusary.catalog.rules;

import org.jspecify.annotations.NullMarked;

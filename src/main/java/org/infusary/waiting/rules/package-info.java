/** Pure rules of the waiting list: the order of those who wait, and on which dates they can. */
@NullMarked
package org.infusary.waiting.rules;

import org.jspecify.annotations.NullMarked;

/** Pure rules: which product fits whom. */
@NullMarked
package org.infusary.eligibility.rules;

import org.jspecify.annotations.NullMarked;

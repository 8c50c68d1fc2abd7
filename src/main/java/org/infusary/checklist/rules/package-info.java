/**
 * What each item of the checklist asks and what an answer means: one named rule per item, thresholds in one place, and the
 * gate that weighs them all. Pure.
 */
@NullMarked
package org.infusary.checklist.rules;

import org.jspecify.annotations.NullMarked;

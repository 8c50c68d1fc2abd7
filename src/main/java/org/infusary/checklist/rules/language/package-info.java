/**
 * The language in which the rules of a checklist are written: the Common Expression Language with exact decimals, dates
 * and typed words. Total: every expression ends, and none changes anything. Pure.
 */
@NullMarked
package org.infusary.checklist.rules.language;

import org.jspecify.annotations.NullMarked;

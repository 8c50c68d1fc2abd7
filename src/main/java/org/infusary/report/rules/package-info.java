/** Pure rules: how given infusions are counted, and how sure a rate is. */
@NullMarked
package org.infusary.report.rules;

import org.jspecify.annotations.NullMarked;

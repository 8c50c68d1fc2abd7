/**
 * May this infusion start? A nurse answers the items of a versioned template, every answer is judged at once by a named
 * rule, a second person checks the vials, and the nurse signs when nothing holds.
 *
 * <p>Floor 5, door {@link org.infusary.checklist.Checklists}. Answers are kept with their history; a signature is never
 * changed, only withdrawn by a further row, and amended by further ones. A hard stop has no override: a corrected answer or a
 * new order clears it. Other stops may be overridden, where the template names a role.
 */
@NullMarked
package org.infusary.checklist;

import org.jspecify.annotations.NullMarked;

/** What is asked, and which answers it takes. Pure. */
@NullMarked
package org.infusary.task.rules;

import org.jspecify.annotations.NullMarked;

/**
 * What a person must decide or do about a patient: asked by other rooms in their own transaction, answered once.
 *
 * <p>Floor 1, door {@code Tasks}. Knows courses and visits by their ids only, so that every room above can ask.
 */
@NullMarked
package org.infusary.task;

import org.jspecify.annotations.NullMarked;

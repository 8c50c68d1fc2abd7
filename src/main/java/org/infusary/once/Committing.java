package org.infusary.once;

import org.jspecify.annotations.Nullable;

/**
 * An operation that writes has succeeded and is about to be committed. Observed in its transaction: what an observer writes
 * is kept with it, and an observer that throws undoes it.
 *
 * @param status of the answer, 2xx
 * @param location address of what was made, if anything was
 */
public record Committing(int status, @Nullable String location) {}

/**
 * The way in: the command line, the embedded PostgreSQL and its data folder, the service's clock.
 *
 * <p>Stands outside the floors: may use every room, and nothing depends on it.
 */
@NullMarked
package org.infusary.launch;

import org.jspecify.annotations.NullMarked;

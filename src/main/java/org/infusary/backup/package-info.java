/**
 * Backup and restore: every table in one file, with a manifest by which a restore proves that it brought all of it back.
 *
 * <p>Plumbing on floor 0, used by the command line only. Knows no room and no table by name: a migration needs nothing here.
 */
@NullMarked
package org.infusary.backup;

import org.jspecify.annotations.NullMarked;

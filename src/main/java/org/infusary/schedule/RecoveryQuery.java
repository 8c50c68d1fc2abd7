package org.infusary.schedule;

import org.infusary.kernel.CourseId;
import org.infusary.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a recovery list is wanted.
 *
 * @param course null for those of all courses
 * @param offers most offers for each, 0 or more; with 0 none are looked for
 */
record RecoveryQuery(@Nullable CourseId course, Cursor start, int limit, int offers) {}

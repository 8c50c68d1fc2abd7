package org.infusary.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.MoveStatus;
import org.jspecify.annotations.Nullable;

/**
 * A move on record.
 *
 * @param later the cycles after it as they were counted anew
 * @param askedBy who committed it
 * @param decidedBy who confirmed or rejected it, or committed it with the right to; null with {@code decidedAt} until then
 * @param rejectionNote why a prescriber said no; null unless REJECTED
 */
record MoveFacts(
        MoveId id,
        CourseId course,
        ZoneId zone,
        MoveOrder order,
        MoveStatus status,
        List<MoveLine> lines,
        List<RecountedCycle> later,
        List<Reason> warnings,
        AccountId askedBy,
        Instant askedAt,
        @Nullable AccountId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String rejectionNote,
        long version) {}

package org.infusary.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.MoveStatus;

/**
 * A move on record.
 *
 * @param askedBy who committed it
 */
record MoveFacts(
        MoveId id,
        CourseId course,
        ZoneId zone,
        MoveOrder order,
        MoveStatus status,
        List<MoveLine> lines,
        List<Reason> warnings,
        AccountId askedBy,
        Instant askedAt,
        long version) {}

package org.infusary.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.rules.HoldStatus;

/**
 * A hold with the visits that come from it.
 *
 * @param zone of its centre
 * @param until from this moment on it keeps nothing
 * @param visits in the order they were asked for; none once it is released or expired
 */
public record HoldDetails(
        HoldId id,
        SiteId site,
        PatientId patient,
        CourseId course,
        HoldStatus status,
        ZoneId zone,
        Instant heldAt,
        Instant until,
        List<VisitDetails> visits) {

    static HoldDetails of(Hold hold, Instant now, ZoneId zone, List<Visit> visits) {
        return new HoldDetails(
                hold.id(),
                hold.site(),
                hold.patient(),
                hold.course(),
                hold.status(now),
                zone,
                hold.heldAt(),
                hold.until(),
                visits.stream().map(visit -> visit.details(zone)).toList());
    }
}

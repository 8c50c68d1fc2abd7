package org.infusary.schedule;

import java.time.LocalDate;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.schedule.rules.VisitTimes;
import org.infusary.schedule.rules.Where;

/**
 * What neighbours may know of a visit.
 *
 * @param cycle number of its cycle in the course, from 1
 * @param day number of the day in its cycle, from 1
 * @param date in the site's zone
 */
public record VisitFacts(
        VisitId id,
        SiteId site,
        PatientId patient,
        OrderId order,
        CourseId course,
        DayId dayId,
        int cycle,
        int day,
        LocalDate date,
        Where where,
        VisitTimes times,
        ProductId product,
        Grams grams,
        Millilitres volume,
        Exposure exposure,
        VisitStatus status,
        long version) {}

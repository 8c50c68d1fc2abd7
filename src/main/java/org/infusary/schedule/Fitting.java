package org.infusary.schedule;

import java.time.LocalDate;
import java.util.Optional;
import org.infusary.course.rules.Standing;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.schedule.rules.Offer;

/**
 * Somebody who waits and fits into a gap.
 *
 * @param product of the course
 * @param window of the cycle
 * @param startBy the day by which it must begin, when it is the first cycle of an urgent order
 * @param standing how late the patient is today
 * @param offer the whole cycle, or the visit, with one day in the gap
 */
public record Fitting(
        Waiter waiter,
        PatientId patient,
        ProductId product,
        DateWindow window,
        Optional<LocalDate> startBy,
        Standing standing,
        Offer offer) {}

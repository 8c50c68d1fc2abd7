package org.infusary.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infusary.course.rules.NextInfusion;
import org.infusary.course.rules.Standing;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Interval;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.RecoveryPlace;
import org.infusary.schedule.rules.RecoveryWhy;
import org.jspecify.annotations.Nullable;

/**
 * A course whose next infusion should be booked and is not.
 *
 * @param cycle number of the cycle that lacks days, from 1
 * @param window of the cycle
 * @param open its days that are neither booked nor given, in order; at least one
 * @param bookedInPart whether another day of the cycle is booked or given
 * @param begun whether a day of the cycle was given
 * @param lastGiven the last day of the course on which any grams went in; null when none was
 * @param every how often maintenance comes round; null when the order has none
 * @param windowBefore days a cycle may begin before it is due
 * @param windowAfter days a cycle may begin after it is due
 * @param visit the visit that was called off last; null exactly when never booked
 * @param startBy the day by which it must begin, when it is the first cycle of an urgent order; else null
 */
record Missing(
        CourseId course,
        OrderId order,
        Person person,
        int cycle,
        LocalDate target,
        DateWindow window,
        List<OpenDay> open,
        boolean bookedInPart,
        boolean begun,
        @Nullable LocalDate lastGiven,
        @Nullable Interval every,
        int windowBefore,
        int windowAfter,
        RecoveryWhy why,
        @Nullable VisitId visit,
        @Nullable LocalDate startBy) {

    /** Who is to be called. Stands in the answer only. */
    record Person(PatientId id, String mrn, String familyName, String givenName) {
        @Override
        public String toString() {
            return id.toString();
        }
    }

    /** @param number from 1, in its cycle */
    record OpenDay(DayId id, int number, LocalDate planned) {}

    Missing {
        open = List.copyOf(open);
    }

    Standing standing(LocalDate today, int longGapDays) {
        return new NextInfusion(
                        Optional.ofNullable(lastGiven),
                        begun ? Optional.of(open.get(0).planned()) : Optional.empty(),
                        Optional.ofNullable(every),
                        windowBefore,
                        windowAfter,
                        target,
                        window)
                .standing(today, longGapDays);
    }

    /** Whether it must be planned again before it can be booked: nothing of it is fixed, and its window has passed. */
    boolean windowPassed(LocalDate today) {
        return !bookedInPart && window.to().isBefore(today);
    }

    RecoveryPlace place(Standing standing) {
        return RecoveryPlace.of(startBy != null, standing, course);
    }
}

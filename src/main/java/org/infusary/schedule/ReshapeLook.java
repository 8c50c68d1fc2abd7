package org.infusary.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.VisitStatus;

/**
 * A course with its visits, some of which shall be on another product.
 *
 * @param refusals why they cannot be; none as a rule
 */
record ReshapeLook(BrandOfCourse wanted, MoveLook course, List<Reason> refusals) {
    /** @param held whether places are held for the course */
    static ReshapeLook of(BrandOfCourse wanted, MoveLook course, boolean held, Instant now) {
        return new ReshapeLook(wanted, course, refusals(touched(wanted, course), held, now));
    }

    private static List<Reason> refusals(List<Visit> touched, boolean held, Instant now) {
        List<Reason> refusals = new ArrayList<>();
        if (held) {
            refusals.add(Reason.of(
                    "places-held", "Places are held for the course: book or release them before it is switched."));
        }
        touched.stream().sorted(Comparator.comparing(Visit::date)).forEach(visit -> {
            if (visit.facts().status() != VisitStatus.BOOKED) {
                refusals.add(Reason.of(
                        "visit-begun",
                        "Visit " + visit.id() + " is " + visit.facts().status() + ": it keeps its product."));
            } else if (visit.times().start().isBefore(now)) {
                refusals.add(Reason.of(
                        "in-the-past", "Visit " + visit.id() + " should have begun: record first what became of it."));
            }
        });
        return refusals;
    }

    /** Visits of days that shall be on the other product. */
    List<Visit> touched() {
        return touched(wanted, course);
    }

    private static List<Visit> touched(BrandOfCourse wanted, MoveLook course) {
        return wanted.days().days().keySet().stream()
                .flatMap(day -> course.seat(day).stream())
                .toList();
    }

    CourseId id() {
        return wanted.course().id();
    }
}

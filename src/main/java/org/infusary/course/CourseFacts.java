package org.infusary.course;

import java.util.List;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;

/**
 * What neighbours may know of a course.
 *
 * @param mgPerMl concentration all its volumes are reckoned with
 * @param warnings what a person should look at before booking
 */
public record CourseFacts(
        CourseId id,
        OrderId order,
        PatientId patient,
        SiteId site,
        ProductId product,
        int mgPerMl,
        List<CycleFacts> cycles,
        List<Reason> warnings,
        long version) {
    public CourseFacts {
        cycles = List.copyOf(cycles);
        warnings = List.copyOf(warnings);
    }
}

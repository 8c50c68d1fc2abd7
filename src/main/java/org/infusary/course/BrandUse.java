package org.infusary.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.store.Rows;

/** The door of this room for whoever asks who still needs a product. */
@ApplicationScoped
public class BrandUse {
    private static final String OPEN_DAYS = """
            select course.order_id, course.id, course.patient_id, min(day.planned_on),
                   count(*) filter (where day.booked), count(*) filter (where not day.booked), sum(day.grams),
                   (select max(given.given_on)
                      from course_cycle past join course_day given on given.cycle_id = past.id
                     where past.course_id = course.id)
              from course
              join infusion_order wanted on wanted.id = course.order_id and wanted.status = 'ACTIVE'
              join course_cycle cycle on cycle.course_id = course.id
                   and cycle.status in ('PROJECTED', 'BOOKED', 'IN_PROGRESS')
              join course_day day on day.cycle_id = cycle.id
                   and day.product_id = ? and day.planned_on >= ? and day.given_on is null and not day.omitted
             where course.site_id = ?
             group by course.id
            """;

    private final Rows rows;
    private final Caller caller;

    BrandUse(Rows rows, Caller caller) {
        this.rows = rows;
        this.caller = caller;
    }

    /**
     * A course with open days on a product.
     *
     * @param first the date of the first of them
     * @param booked how many are booked
     * @param projected how many are planned only
     * @param lastGiven the last day of the course that was given, on whatever product; empty when none was
     */
    public record Open(
            OrderId order,
            CourseId course,
            PatientId patient,
            LocalDate first,
            int booked,
            int projected,
            Grams grams,
            Optional<LocalDate> lastGiven) {}

    /** The courses of active orders of a centre with days on the product from a date on, in no order. */
    @Transactional
    public List<Open> open(SiteId site, ProductId product, LocalDate from) {
        caller.mustSee(site, "site");
        return rows.of(
                OPEN_DAYS,
                List.of(product.value(), from, site.value()),
                row -> new Open(
                        new OrderId(row.getObject(1, UUID.class)),
                        new CourseId(row.getObject(2, UUID.class)),
                        new PatientId(row.getObject(3, UUID.class)),
                        row.getObject(4, LocalDate.class),
                        row.getInt(5),
                        row.getInt(6),
                        new Grams(row.getBigDecimal(7)),
                        Optional.ofNullable(row.getObject(8, LocalDate.class))));
    }
}

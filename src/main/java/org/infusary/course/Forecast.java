package org.infusary.course;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.store.Rows;

/** Adds up what is projected at a centre, in one query whatever the span. Sees what has been flushed. */
@ApplicationScoped
class Forecast {
    /**
     * A day lies at most a window (two weeks) before its target, or one and the reach of a cycle (a week) after it, and the
     * target is not after the date the course was planned to; three weeks hold all of that. What is farther is not looked at.
     */
    private static final int REACH_DAYS = 21;

    /**
     * Course by course along the indexes: joined in one, the planner would rather read every cycle of every centre. The
     * {@code offset 0} keeps it from that.
     */
    private static final String PROJECTED = """
            select %s
              from course
             cross join lateral (
                   select id
                     from course_cycle
                    where course_id = course.id
                      and status = 'PROJECTED'
                      and target between ? and ?
                   offset 0) cycle
             cross join lateral (
                   select planned_on, booked_minutes, grams, travel_minutes
                     from course_day
                    where cycle_id = cycle.id
                      and planned_on between ? and ?
                      and not booked
                      and not omitted
                      and given_on is null
                   offset 0) day
             where course.site_id = ?
               and course.planned_until >= ?
               and (select status from infusion_order where id = course.order_id) = 'ACTIVE'
             group by %s
            """;

    private static final String BY_DATE = PROJECTED.formatted(
            "day.planned_on, count(*), coalesce(sum(day.booked_minutes) filter (where day.travel_minutes is null), 0),"
                    + " sum(day.grams)",
            "day.planned_on");

    private static final String BY_DOSE =
            PROJECTED.formatted("day.planned_on, course.product_id, day.grams, count(*)", "1, 2, 3");

    private final Rows rows;

    Forecast(Rows rows) {
        this.rows = rows;
    }

    /** By date; dates on which nothing is projected are not there. */
    Map<LocalDate, ProjectedDemand> at(SiteId site, DateWindow days) {
        return rows
                .of(
                        BY_DATE,
                        values(site, days),
                        row -> new ProjectedDemand(
                                row.getObject(1, LocalDate.class),
                                row.getInt(2),
                                row.getLong(3),
                                new Grams(row.getBigDecimal(4))))
                .stream()
                .collect(Collectors.toMap(ProjectedDemand::date, Function.identity()));
    }

    /** The same days by date, product and grams, in no order. */
    List<DayDoses> doses(SiteId site, DateWindow days) {
        return rows.of(
                BY_DOSE,
                values(site, days),
                row -> new DayDoses(
                        row.getObject(1, LocalDate.class),
                        new ProductId(row.getString(2)),
                        new Grams(row.getBigDecimal(3)),
                        row.getInt(4)));
    }

    private static List<?> values(SiteId site, DateWindow days) {
        return List.of(
                days.from().minusDays(REACH_DAYS),
                days.to().plusDays(REACH_DAYS),
                days.from(),
                days.to(),
                site.value(),
                days.from().minusDays(REACH_DAYS));
    }
}

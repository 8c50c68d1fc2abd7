package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.infusary.course.Planning;
import org.infusary.course.ProjectedDemand;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.rules.DayCapacity;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.web.AskedDays;
import org.infusary.web.BadRequest;

/** Tells how full the days of a centre are. Two queries over visits and cycles, whatever the span; nobody is named. */
@ApplicationScoped
class CapacityDesk {
    private static final int MOST_DAYS = 92;

    private final SiteCalendar calendar;
    private final SiteLoads loads;
    private final Planning planning;

    CapacityDesk(SiteCalendar calendar, SiteLoads loads, Planning planning) {
        this.calendar = calendar;
        this.loads = loads;
        this.planning = planning;
    }

    /** One day, slot by slot; no slots when the centre is closed. */
    @Transactional
    Capacity day(SiteId id, LocalDate date) {
        SiteFacts site = calendar.site(id);
        DateWindow day = new DateWindow(date, date);
        SiteDayLoad load = loads(site, day).get(date);
        return new Capacity(
                site.zone(),
                load.slots(),
                new CapacityDay(DayCapacity.of(load), demand(planning.projected(id, day), date)));
    }

    /**
     * The days of a span, closed ones too, in order.
     *
     * @throws BadRequest when the span ends before it begins or is longer than 92 days, both ends counted
     */
    @Transactional
    List<CapacityDay> days(SiteId id, LocalDate from, LocalDate to) {
        SiteFacts site = calendar.site(id);
        DateWindow days = AskedDays.of(from, to, MOST_DAYS);
        Map<LocalDate, ProjectedDemand> projected = planning.projected(id, days);
        return loads(site, days).entrySet().stream()
                .map(day -> new CapacityDay(DayCapacity.of(day.getValue()), demand(projected, day.getKey())))
                .toList();
    }

    private Map<LocalDate, SiteDayLoad> loads(SiteFacts site, DateWindow days) {
        return loads.loads(
                site,
                loads.days(site, days),
                new TreeSet<>(days.from().datesUntil(days.to().plusDays(1)).toList()));
    }

    private static ProjectedDemand demand(Map<LocalDate, ProjectedDemand> projected, LocalDate date) {
        return projected.getOrDefault(date, ProjectedDemand.none(date));
    }
}

package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.SlotMarks;
import org.infusary.schedule.rules.Taken;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.SiteDay;

/** Loads the days of a centre with the visits on them; the number of queries depends on the years, not on the days. */
@ApplicationScoped
class SiteLoads {
    private final SiteCalendar calendar;
    private final Seats seats;

    SiteLoads(SiteCalendar calendar, Seats seats) {
        this.calendar = calendar;
        this.seats = seats;
    }

    SortedDays days(SiteFacts site, DateWindow span) {
        List<SiteDay> days = new ArrayList<>();
        for (LocalDate from = span.from(); !from.isAfter(span.to()); from = from.plusYears(1)) {
            LocalDate year = from.plusYears(1).minusDays(1);
            days.addAll(calendar.days(site.id(), new DateWindow(from, year.isBefore(span.to()) ? year : span.to())));
        }
        return new SortedDays(span, days);
    }

    /** The days of a span as the centre offers them. */
    record SortedDays(DateWindow span, List<SiteDay> days) {
        OpenDays open() {
            return new OpenDays(
                    span,
                    days.stream()
                            .filter(day -> !day.open().isEmpty())
                            .map(SiteDay::date)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    /** The wanted dates of those days, with all that sits there. */
    Map<LocalDate, SiteDayLoad> loads(SiteFacts site, SortedDays known, Collection<LocalDate> wanted) {
        return loads(site, known, wanted, Set.of());
    }

    /** The same as if some visits were not there. */
    Map<LocalDate, SiteDayLoad> loads(
            SiteFacts site, SortedDays known, Collection<LocalDate> wanted, Set<VisitId> without) {
        Map<LocalDate, List<Taken>> taken = wanted.isEmpty() ? Map.of() : seats.taken(site.id(), wanted, without);
        Map<LocalDate, SiteDayLoad> loads = new TreeMap<>();
        for (SiteDay day : known.days()) {
            if (wanted.contains(day.date())) {
                loads.put(
                        day.date(),
                        SiteDayLoad.of(
                                day,
                                taken.getOrDefault(day.date(), List.of()),
                                site.policy().nurses(),
                                marks(site)));
            }
        }
        return loads;
    }

    static SlotMarks marks(SiteFacts site) {
        return new SlotMarks(site.zone(), site.policy().times().slotMinutes());
    }
}

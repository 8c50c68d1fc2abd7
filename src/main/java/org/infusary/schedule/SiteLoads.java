package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.schedule.rules.SlotMarks;
import org.infusary.schedule.rules.Taken;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.SiteDay;
import org.jspecify.annotations.Nullable;

/** Loads the days of a centre with the visits on them; the number of queries does not depend on how many days. */
@ApplicationScoped
class SiteLoads {
    private final SiteCalendar calendar;
    private final Seats seats;

    SiteLoads(SiteCalendar calendar, Seats seats) {
        this.calendar = calendar;
        this.seats = seats;
    }

    SortedDays days(SiteFacts site, DateWindow span) {
        return new SortedDays(span, calendar.days(site.id(), span));
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
        return loads(site, known, wanted, null);
    }

    /** @param but what is held for this course is left out; null: nothing is */
    Map<LocalDate, SiteDayLoad> loads(
            SiteFacts site, SortedDays known, Collection<LocalDate> wanted, @Nullable CourseId but) {
        Map<LocalDate, List<Taken>> taken = wanted.isEmpty() ? Map.of() : seats.taken(site.id(), wanted, but);
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

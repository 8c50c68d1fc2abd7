package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.DayDisruption;
import org.infusary.schedule.rules.Taken;
import org.infusary.site.CalendarChanged;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;

/** Refuses a closure or a date's shifts as long as a booked visit would lose its place by it. */
@ApplicationScoped
class CalendarWatch {
    private final SiteCalendar calendar;
    private final Visits visits;

    CalendarWatch(SiteCalendar calendar, Visits visits) {
        this.calendar = calendar;
        this.visits = visits;
    }

    /** Days are locked first, so that nobody books them on the old calendar meanwhile. */
    void check(@Observes CalendarChanged change) {
        SiteFacts site = calendar.site(change.site());
        SortedSet<LocalDate> days = new TreeSet<>(
                change.days().from().datesUntil(change.days().to().plusDays(1)).toList());
        calendar.lockDays(change.site(), days);
        Map<LocalDate, List<Visit>> seated =
                visits.seatedAt(change.site(), change.days(), Optional.empty(), Integer.MAX_VALUE).stream()
                        .collect(Collectors.groupingBy(Visit::date, TreeMap::new, Collectors.toList()));
        TreeMap<LocalDate, Integer> lost = new TreeMap<>();
        seated.forEach((date, there) -> {
            int losing = losing(site, change, date, there);
            if (losing > 0) {
                lost.put(date, losing);
            }
        });
        if (!lost.isEmpty()) {
            throw new VisitsAffected(
                    change.site(),
                    lost.values().stream().mapToInt(Integer::intValue).sum(),
                    List.copyOf(lost.keySet()));
        }
    }

    private static int losing(SiteFacts site, CalendarChanged change, LocalDate date, List<Visit> there) {
        DayDisruption day = new DayDisruption(
                change.before().day(date),
                change.after().day(date),
                site.policy().nurses(),
                SiteLoads.marks(site));
        Map<VisitId, Taken> seats = new LinkedHashMap<>();
        there.forEach(visit -> seats.put(visit.id(), DisruptionLook.seat(visit)));
        Set<VisitId> booked =
                there.stream().filter(DisruptionLook::isBooked).map(Visit::id).collect(Collectors.toSet());
        return day.lost(seats, booked, Comparator.comparing(VisitId::value)).size();
    }
}

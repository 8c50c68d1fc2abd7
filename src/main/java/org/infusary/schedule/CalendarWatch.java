package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.Seats.VisitSeat;
import org.infusary.schedule.rules.DayDisruption;
import org.infusary.schedule.rules.Taken;
import org.infusary.site.CalendarChanged;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.site.rules.SiteDay;

/** Refuses a change of a centre's calendar as long as a booked or held visit would lose its place by it. */
@ApplicationScoped
class CalendarWatch {
    private final SiteCalendar calendar;
    private final Seats seats;

    CalendarWatch(SiteCalendar calendar, Seats seats) {
        this.calendar = calendar;
        this.seats = seats;
    }

    /** Days that lose something are locked first, so that nobody books them on the old calendar meanwhile. */
    void check(@Observes CalendarChanged change) {
        SortedSet<LocalDate> less = less(change);
        if (less.isEmpty()) {
            return;
        }
        calendar.lockDays(change.site(), less);
        SiteFacts site = calendar.site(change.site());
        Map<LocalDate, List<VisitSeat>> seated = seats.seats(change.site(), less).stream()
                .collect(Collectors.groupingBy(VisitSeat::date, TreeMap::new, Collectors.toList()));
        List<VisitSeat> lost = new ArrayList<>();
        seated.forEach((date, there) -> lost.addAll(losing(site, change, date, there)));
        if (!lost.isEmpty()) {
            throw new VisitsAffected(site, lost);
        }
    }

    private static SortedSet<LocalDate> less(CalendarChanged change) {
        return change.days()
                .from()
                .datesUntil(change.days().to().plusDays(1))
                .filter(date -> {
                    SiteDay before = change.before().day(date);
                    return before.offersMoreThan(change.after().day(date));
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where nurses fall short, holds go first. */
    private static List<VisitSeat> losing(
            SiteFacts site, CalendarChanged change, LocalDate date, List<VisitSeat> there) {
        DayDisruption day = new DayDisruption(
                change.before().day(date),
                change.after().day(date),
                site.policy().nurses(),
                SiteLoads.marks(site));
        Map<VisitId, VisitSeat> known = new HashMap<>();
        Map<VisitId, Taken> taken = new LinkedHashMap<>();
        there.forEach(seat -> {
            known.put(seat.visit(), seat);
            taken.put(seat.visit(), seat.taken());
        });
        Set<VisitId> expected =
                there.stream().filter(VisitSeat::expected).map(VisitSeat::visit).collect(Collectors.toSet());
        Set<VisitId> lost = day.lost(
                        taken,
                        expected,
                        Comparator.comparing(
                                        (VisitId id) -> known.get(id).taken().held())
                                .thenComparing(VisitId::value))
                .keySet();
        return there.stream().filter(seat -> lost.contains(seat.visit())).toList();
    }
}

package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infusary.course.Planning;
import org.infusary.course.rules.Standing;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.rules.Gap;
import org.infusary.schedule.rules.GapSearch;
import org.infusary.schedule.rules.GapWish;
import org.infusary.schedule.rules.Offer;
import org.infusary.schedule.rules.PlannedCycle;
import org.infusary.schedule.rules.PlannedDay;
import org.infusary.schedule.rules.Seat;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;

/**
 * The door of this room for places that became free: what is left of them, who fits, and keeping one for somebody.
 *
 * <p>The number of questions to the database does not depend on how many places and patients are looked at.
 */
@ApplicationScoped
public class Filling {
    private final WaiterDesk desk;
    private final OfferDesk offers;
    private final HoldDesk holds;
    private final SiteLoads loads;
    private final Seats seats;
    private final Planning planning;
    private final SiteCalendar calendar;
    private final Clock clock;

    Filling(
            WaiterDesk desk,
            OfferDesk offers,
            HoldDesk holds,
            SiteLoads loads,
            Seats seats,
            Planning planning,
            SiteCalendar calendar,
            Clock clock) {
        this.desk = desk;
        this.offers = offers;
        this.holds = holds;
        this.loads = loads;
        this.seats = seats;
        this.planning = planning;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Refused when its order is not active or waits for an event, or a reaction blocks the product for the patient. */
    @Transactional
    public void mustBeBookable(CourseId id) {
        offers.look(id);
    }

    /** The numbers of the cycles of a course that have a day to be booked; refused when its order is not active. */
    @Transactional
    public Set<Integer> openCycles(CourseId id) {
        return offers.look(id).cycles(seats.of(id).booked()).stream()
                .filter(cycle -> !cycle.dropped() && !cycle.days().stream().allMatch(PlannedDay::fixed))
                .map(PlannedCycle::number)
                .collect(Collectors.toSet());
    }

    /**
     * What is free from now on around places that became free; of a chair on which nothing is left there is no answer.
     *
     * @param freed the places, not before today
     */
    @Transactional
    public Map<ChairDate, Gap> gaps(SiteId id, Map<ChairDate, List<TimeWindow>> freed) {
        Map<ChairDate, Gap> gaps = new LinkedHashMap<>();
        if (freed.isEmpty()) {
            return gaps;
        }
        SiteFacts site = calendar.site(id);
        SortedSet<LocalDate> dates =
                freed.keySet().stream().map(ChairDate::date).collect(Collectors.toCollection(TreeSet::new));
        Map<LocalDate, SiteDayLoad> load =
                loads.loads(site, loads.days(site, new DateWindow(dates.first(), dates.last())), dates);
        Instant now = clock.instant();
        freed.forEach((there, places) -> GapSearch.gap(
                        Objects.requireNonNull(load.get(there.date())), there.chair(), places, now)
                .ifPresent(gap -> gaps.put(there, gap)));
        return gaps;
    }

    /**
     * Who fits into each gap, in the order of the waiters: all days of the cycle find a place inside window, date rules, hours
     * and nurses, one of them in the gap. A booked visit moves alone, stays inside its window, and does not overlap itself.
     *
     * @param gaps of the centre
     * @param waiters for courses of the centre
     */
    @Transactional
    public Map<Gap, List<Fitting>> fits(SiteId id, Collection<Gap> gaps, Collection<Waiter> waiters) {
        Map<Gap, List<Fitting>> fits = new LinkedHashMap<>();
        gaps.forEach(gap -> fits.put(gap, new ArrayList<>()));
        SortedSet<LocalDate> dates = gaps.stream().map(Gap::date).collect(Collectors.toCollection(TreeSet::new));
        SiteFacts site = calendar.site(id);
        Instant now = clock.instant();
        LocalDate today = site.dateAt(now);
        List<WaiterLook> near = dates.isEmpty() ? List.of() : desk.looks(site, now, waiters, dates);
        if (near.isEmpty()) {
            return fits;
        }
        Map<WaiterLook, GapWish> wishes = new LinkedHashMap<>();
        SiteLoads.SortedDays days = loads.days(site, reach(near, today, dates));
        Set<PatientId> patients = near.stream().map(WaiterLook::patient).collect(Collectors.toSet());
        Map<PatientId, List<TimeWindow>> taken = seats.takenBy(patients, OfferDesk.around(site, days.span()), Set.of());
        near.forEach(look ->
                wishes.put(look, look.wish(today, days.open(), dates, taken.getOrDefault(look.patient(), List.of()))));
        Map<LocalDate, SiteDayLoad> load = loads.loads(site, days, all(dates, wishes.values()));
        int longGapDays = planning.longGapDays();
        for (Gap gap : gaps) {
            GapSearch search = new GapSearch(gap, load, now);
            wishes.forEach((look, wish) -> search.fit(wish).ifPresent(offer -> {
                Standing standing = look.standing(today, longGapDays);
                fits.get(gap).add(look.fitting(standing, offer));
            }));
        }
        return fits;
    }

    /**
     * Keeps what was found for one who waits: the open days of the cycle, or the other place beside the booked visit.
     *
     * @param length more than nothing, at most a day
     * @throws ChairTaken and all else that a hold is refused with
     */
    @Transactional
    public HoldDetails hold(Waiter waiter, Offer offer, Duration length) {
        List<WantedPlace> places = offer.placements().stream()
                .map(place -> new WantedPlace(
                        place.dayId(), place.where(), place.times().start()))
                .toList();
        return waiter.visit()
                .map(visit -> holds.hold(
                        visit, new Seat(places.get(0).where(), places.get(0).startsAt()), length))
                .orElseGet(() -> holds.hold(waiter.course(), places, length));
    }

    private static DateWindow reach(List<WaiterLook> looks, LocalDate today, SortedSet<LocalDate> dates) {
        List<DateWindow> all =
                looks.stream().map(look -> look.reach(today, dates)).toList();
        return new DateWindow(
                all.stream()
                        .map(DateWindow::from)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                all.stream().map(DateWindow::to).max(Comparator.naturalOrder()).orElseThrow());
    }

    private static Set<LocalDate> all(Set<LocalDate> dates, Collection<GapWish> wishes) {
        Set<LocalDate> all = new TreeSet<>(dates);
        wishes.forEach(wish -> dates.forEach(date -> all.addAll(wish.datesWith(date))));
        return all;
    }
}

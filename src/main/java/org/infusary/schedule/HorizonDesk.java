package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infusary.course.CourseFacts;
import org.infusary.course.CycleFacts;
import org.infusary.course.DayFacts;
import org.infusary.course.Planning;
import org.infusary.course.rules.ConsecutiveDays;
import org.infusary.course.rules.CycleStatus;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.Reason;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.CycleDose;
import org.infusary.schedule.rules.CycleRefusal;
import org.infusary.schedule.rules.SearchAnswer;
import org.infusary.site.SiteCalendar;
import org.infusary.web.Problem;
import org.infusary.web.Refused;

/** Plans a course on and books its next cycles where they fit best: all of that or nothing, in one transaction. */
@ApplicationScoped
class HorizonDesk {
    private static final int BEST = 1;

    private final Planning planning;
    private final OfferDesk offers;
    private final BookingDesk bookings;
    private final SiteCalendar calendar;

    HorizonDesk(Planning planning, OfferDesk offers, BookingDesk bookings, SiteCalendar calendar) {
        this.planning = planning;
        this.offers = offers;
        this.bookings = bookings;
        this.calendar = calendar;
    }

    /**
     * Plans the course on, books the best offer for its next projected cycles, fewer if it has no more, and leaves the others
     * projected.
     *
     * @param cycles most cycles to book, 1 to 6
     * @param months from today that the course shall reach, 1 to 12; what was planned farther stays
     * @throws Refused when the course cannot be planned, has no projected cycle left, or the cycles do not fit; then with
     *     {@code refusals}, which name what binds and the nearest places
     */
    @Transactional
    Horizon extend(CourseId id, int cycles, int months) {
        CourseFacts course = planning.extend(id, months);
        List<CycleFacts> next = course.cycles().stream()
                .filter(HorizonDesk::mayBeBooked)
                .limit(cycles)
                .toList();
        if (next.isEmpty()) {
            throw new Refused(Reason.of("nothing-to-book", "Every cycle of the course is booked, given or dropped."));
        }
        // from here on nobody else takes a place that the search finds
        calendar.lockDays(course.site(), dates(next));
        SortedSet<Integer> numbers =
                next.stream().map(CycleFacts::number).collect(Collectors.toCollection(TreeSet::new));
        Offers found = offers.offers(id, new OfferQuery(numbers, null, BEST, null));
        List<VisitDetails> booked = bookings.book(id, best(found), null);
        return new Horizon(planning.course(id), booked);
    }

    private static boolean mayBeBooked(CycleFacts cycle) {
        return cycle.status() == CycleStatus.PROJECTED && !cycle.days().stream().allMatch(DayFacts::omitted);
    }

    /** Every date on which a day of these cycles may come to stand. */
    private static SortedSet<LocalDate> dates(List<CycleFacts> cycles) {
        int reach = ConsecutiveDays.reach(CycleDose.MOST_DAYS, Consecutive.OPEN_DAYS);
        return cycles.stream()
                .flatMap(cycle ->
                        cycle.window().from().datesUntil(cycle.window().to().plusDays(reach + 1L)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<WantedPlace> best(Offers found) {
        return found.answer().offers().stream()
                .findFirst()
                .orElseThrow(() -> refused(found.answer(), found.zone()))
                .placements()
                .stream()
                .map(place -> new WantedPlace(
                        place.dayId(), place.where(), place.times().start()))
                .toList();
    }

    private static Problem refused(SearchAnswer answer, ZoneId zone) {
        List<Reason> reasons = answer.refusals().stream()
                .flatMap(refusal -> refusal.days().stream())
                .flatMap(day -> day.bindings().stream())
                .map(binding -> binding.reason(zone))
                .toList();
        return new Refused(reasons).with("refusals", views(answer.refusals(), zone));
    }

    private static List<CycleRefusalView> views(List<CycleRefusal> refusals, ZoneId zone) {
        return refusals.stream()
                .map(refusal -> CycleRefusalView.of(refusal, zone))
                .toList();
    }
}

package org.infusary.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.infusary.course.rules.Lateness;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DateWindow;
import org.infusary.order.OrderFacts;
import org.infusary.order.rules.Maintenance;
import org.infusary.schedule.rules.DisplacedCycle;
import org.infusary.schedule.rules.MoveCycle;
import org.infusary.schedule.rules.MoveDay;
import org.infusary.schedule.rules.Urgency;
import org.infusary.schedule.rules.Where;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.SiteDay;

/** What is to be known of visits that may lose their places, whatever takes them away. */
final class Displacing {
    private static final int WEEK = 7;
    private static final int FARTHER_DAYS = 14;

    private Displacing() {}

    /** How long a booked visit can wait. */
    static Urgency urgency(MoveLook course, Visit visit, int longGapDays) {
        MoveCycle cycle = course.cycleOf(visit.dayId());
        LocalDate begun = cycle.days().stream()
                .filter(day -> day.standing() == MoveDay.Standing.GIVEN)
                .map(MoveDay::date)
                .min(Comparator.naturalOrder())
                .orElse(null);
        LocalDate until = begun == null ? cycle.window().to() : begun.plusDays(WEEK - 1L);
        return new Urgency(
                lateness(course, cycle, visit.date(), longGapDays),
                until,
                visit.times().start());
    }

    /** Where the patient will stand on the date, counted from the last day given or booked before the cycle. */
    private static Optional<Lateness> lateness(MoveLook course, MoveCycle cycle, LocalDate date, int longGapDays) {
        OrderFacts order = course.course().order();
        Maintenance maintenance = order.regimen().maintenance();
        Optional<LocalDate> last = course.cycles().stream()
                .filter(before -> before.number() < cycle.number())
                .flatMap(before -> before.days().stream())
                .filter(day -> day.standing() == MoveDay.Standing.GIVEN || day.standing() == MoveDay.Standing.BOOKED)
                .map(MoveDay::date)
                .max(Comparator.naturalOrder());
        return maintenance == null
                ? Optional.empty()
                : last.map(given -> Lateness.of(
                        given,
                        maintenance.every(),
                        date,
                        order.windowDaysBefore(),
                        order.windowDaysAfter(),
                        longGapDays));
    }

    /** What the first of them on a chair sits on; a plain chair when all are at home. */
    static ChairKind kind(List<Visit> visits, Function<LocalDate, SiteDay> days) {
        return visits.stream()
                .filter(visit -> !visit.where().isHome())
                .findFirst()
                .flatMap(visit -> days.apply(visit.date()).chairs().stream()
                        .filter(chair -> Where.on(chair.chair()).equals(visit.where()))
                        .map(ChairDay::kind)
                        .findFirst())
                .orElse(ChairKind.CHAIR);
    }

    /** All dates that decide where the visits of the displaced cycles may go; only when there are such cycles. */
    static DateWindow reach(Collection<DisplacedCycle> cycles, Function<CourseId, MoveLook> courses, LocalDate today) {
        List<LocalDate> booked = new ArrayList<>();
        List<DateWindow> windows = new ArrayList<>();
        for (DisplacedCycle displaced : cycles) {
            displaced.booked().values().forEach(one -> booked.add(one.date()));
            courses.apply(displaced.course()).cycles().stream()
                    .filter(cycle -> cycle.number() == displaced.number())
                    .forEach(cycle -> windows.add(cycle.window()));
        }
        return reach(booked, windows, today);
    }

    /**
     * The same.
     *
     * @param booked the dates of all booked visits of the cycles; one or more
     * @param windows of the cycles
     */
    static DateWindow reach(Collection<LocalDate> booked, Collection<DateWindow> windows, LocalDate today) {
        List<LocalDate> dates = new ArrayList<>(booked);
        booked.forEach(date -> dates.add(notBefore(today, date.minusDays(WEEK))));
        windows.forEach(window -> {
            dates.add(notBefore(today, window.from()));
            dates.add(notBefore(today, window.to()));
        });
        return new DateWindow(
                dates.stream().min(Comparator.naturalOrder()).orElseThrow(),
                dates.stream().max(Comparator.naturalOrder()).orElseThrow().plusDays(FARTHER_DAYS + 2 * WEEK));
    }

    private static LocalDate notBefore(LocalDate today, LocalDate date) {
        return date.isBefore(today) ? today : date;
    }
}

package org.infusary.site.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.TimeWindow;

/**
 * What a centre keeps about its time, in local terms; tells for any date what that means in moments.
 *
 * @param openings the weekly opening hours
 * @param closings closures of the centre and of its chairs that touch the dates asked for
 * @param week the weekly shifts
 * @param exceptions the shifts of dates on which the weekly ones do not count; an empty list means nobody works
 * @param chairs the chairs in service
 */
public record CentreCalendar(
        ZoneId zone,
        List<OpeningWindow> openings,
        List<Closing> closings,
        List<WeeklyShift> week,
        Map<LocalDate, List<DutyShift>> exceptions,
        List<ChairPlace> chairs) {
    public CentreCalendar {
        openings = List.copyOf(openings);
        closings = List.copyOf(closings);
        week = List.copyOf(week);
        exceptions = Map.copyOf(exceptions);
        chairs = List.copyOf(chairs);
    }

    /** Everything the centre offers on the date. */
    public SiteDay day(LocalDate date) {
        return new SiteDay(date, open(date), shifts(date), chairs(date));
    }

    /** Who works on the date, in local time: the weekly shifts, unless the date differs. */
    public List<DutyShift> duty(LocalDate date) {
        List<DutyShift> weekly = week.stream()
                .filter(shift -> shift.weekday() == date.getDayOfWeek())
                .map(WeeklyShift::shift)
                .toList();
        return exceptions.getOrDefault(date, weekly);
    }

    /** This calendar with one closure more. */
    public CentreCalendar with(Closing closing) {
        List<Closing> more = new ArrayList<>(closings);
        more.add(closing);
        return new CentreCalendar(zone, openings, more, week, exceptions, chairs);
    }

    /** This calendar when these shifts count on the date. */
    public CentreCalendar with(LocalDate date, List<DutyShift> shifts) {
        Map<LocalDate, List<DutyShift>> other = new HashMap<>(exceptions);
        other.put(date, List.copyOf(shifts));
        return new CentreCalendar(zone, openings, closings, week, other, chairs);
    }

    /** This calendar with other weekly opening hours. */
    public CentreCalendar withOpenings(List<OpeningWindow> other) {
        return new CentreCalendar(zone, other, closings, week, exceptions, chairs);
    }

    /** This calendar with other weekly shifts. */
    public CentreCalendar withWeek(List<WeeklyShift> other) {
        return new CentreCalendar(zone, openings, closings, other, exceptions, chairs);
    }

    /** This calendar when a chair is out of service. */
    public CentreCalendar without(ChairId gone) {
        return new CentreCalendar(
                zone,
                openings,
                closings,
                week,
                exceptions,
                chairs.stream().filter(place -> !place.chair().equals(gone)).toList());
    }

    /** This calendar when the weekly shifts count on the date again. */
    public CentreCalendar withWeeklyShifts(LocalDate date) {
        Map<LocalDate, List<DutyShift>> other = new HashMap<>(exceptions);
        other.remove(date);
        return new CentreCalendar(zone, openings, closings, week, other, chairs);
    }

    /** The opening windows of the date in order; touching ones are one, closures of the centre are taken out. */
    public List<TimeWindow> open(LocalDate date) {
        List<TimeWindow> open = merged(openings.stream()
                .filter(opening -> opening.weekday() == date.getDayOfWeek())
                .flatMap(opening -> LocalMoments.window(date, opening.opens(), opening.closes(), zone).stream()));
        for (TimeWindow closed : closed(closings.stream().filter(Closing::isOfCentre))) {
            open = open.stream().flatMap(window -> without(window, closed)).toList();
        }
        return open;
    }

    private List<NurseShift> shifts(LocalDate date) {
        return duty(date).stream()
                .flatMap(shift -> LocalMoments.window(date, shift.starts(), shift.ends(), zone)
                        .map(window -> new NurseShift(window, shift.nurses()))
                        .stream())
                .sorted(Comparator.comparing(
                                (NurseShift shift) -> shift.window().start())
                        .thenComparing(shift -> shift.window().end()))
                .toList();
    }

    private List<ChairDay> chairs(LocalDate date) {
        TimeWindow day = LocalMoments.wholeDay(date, zone);
        // most centres close no chair at all, and are asked for a year of days
        boolean anyCloses = closings.stream().anyMatch(closing -> !closing.isOfCentre());
        return chairs.stream()
                .map(place -> new ChairDay(
                        place.chair(), place.name(), place.kind(), anyCloses ? closed(place.chair(), day) : List.of()))
                .toList();
    }

    private List<TimeWindow> closed(ChairId chair, TimeWindow day) {
        return merged(closed(closings.stream().filter(closing -> chair.equals(closing.chair()))).stream()
                .flatMap(closed -> within(day, closed).stream()));
    }

    private List<TimeWindow> closed(Stream<Closing> some) {
        return some.flatMap(closing -> closing.window(zone).stream()).toList();
    }

    /** In order; windows that overlap or touch become one, as two may come to do in the hour that the clocks skip. */
    private static List<TimeWindow> merged(Stream<TimeWindow> windows) {
        List<TimeWindow> merged = new ArrayList<>();
        windows.sorted(Comparator.comparing(TimeWindow::start)).forEach(next -> {
            TimeWindow last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last == null || last.end().isBefore(next.start())) {
                merged.add(next);
            } else {
                merged.set(merged.size() - 1, new TimeWindow(last.start(), later(last.end(), next.end())));
            }
        });
        return merged;
    }

    private static Stream<TimeWindow> without(TimeWindow window, TimeWindow closed) {
        if (!window.overlaps(closed)) {
            return Stream.of(window);
        }
        return Stream.of(
                        LocalMoments.window(window.start(), closed.start()),
                        LocalMoments.window(closed.end(), window.end()))
                .flatMap(Optional::stream);
    }

    private static Optional<TimeWindow> within(TimeWindow day, TimeWindow window) {
        Instant end = window.end().isBefore(day.end()) ? window.end() : day.end();
        return LocalMoments.window(later(day.start(), window.start()), end);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}

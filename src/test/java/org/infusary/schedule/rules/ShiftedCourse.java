package org.infusary.schedule.rules;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.course.rules.DateRules;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Interval;
import org.infusary.kernel.TimeWindow;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.schedule.rules.MoveDay.Standing;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.NurseShift;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.SiteDay;
import org.jspecify.annotations.Nullable;

/**
 * A course for tests at a centre in New York that is open on weekdays from 07:00 to 17:00, with a plain chair, a second one and
 * a bed: {@code every(weeks(4)).booked(MON).booked(MON.plusWeeks(4)).moved(1, MON.plusWeeks(1), "09:00")}. Booked visits sit on
 * the plain chair at 09:00 for two hours unless told otherwise.
 */
final class ShiftedCourse {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final ChairId PLAIN = new ChairId(new UUID(7, 0));
    static final ChairId SECOND = new ChairId(new UUID(7, 1));
    static final ChairId BED = new ChairId(new UUID(7, 2));
    private static final SlotMarks MARKS = new SlotMarks(NEW_YORK, 30);
    private static final VisitShape SHAPE = new VisitShape(10, 20, 60, 120);
    private static final int WINDOW = 3;

    private final Interval every;
    private final List<MoveCycle> cycles = new ArrayList<>();
    private final Map<DayId, Taken> seats = new HashMap<>();
    private final Map<LocalDate, List<Taken>> others = new HashMap<>();
    private final Set<LocalDate> closed = new TreeSet<>();
    private Anchoring anchoring = Anchoring.AUTO;
    private Consecutive consecutive = Consecutive.OPEN_DAYS;
    private int gap = 7;
    private @Nullable LocalDate validUntil;
    private ChairId chair = PLAIN;
    private String hour = "09:00";

    private ShiftedCourse(Interval every) {
        this.every = every;
    }

    static ShiftedCourse every(int count, Interval.Unit unit) {
        return new ShiftedCourse(new Interval(count, unit));
    }

    static ShiftedCourse everyFourWeeks() {
        return every(4, Interval.Unit.WEEKS);
    }

    ShiftedCourse anchored(Anchoring how) {
        anchoring = how;
        return this;
    }

    ShiftedCourse strict() {
        consecutive = Consecutive.STRICT;
        return this;
    }

    ShiftedCourse gap(int days) {
        gap = days;
        return this;
    }

    ShiftedCourse validUntil(LocalDate day) {
        validUntil = day;
        return this;
    }

    ShiftedCourse closed(LocalDate... dates) {
        closed.addAll(Arrays.asList(dates));
        return this;
    }

    /** Where visits sit that are booked from now on. */
    ShiftedCourse on(ChairId other, String time) {
        chair = other;
        hour = time;
        return this;
    }

    /** Another patient sits on the chair. */
    ShiftedCourse taken(LocalDate date, ChairId where, String from, int hours) {
        Instant start = at(date, from);
        Instant end = start.plusSeconds(3600L * hours);
        others.computeIfAbsent(date, d -> new ArrayList<>())
                .add(new Taken(where, new VisitTimes(start, start, start, start, end)));
        return this;
    }

    /** A cycle that is booked on its target. */
    ShiftedCourse booked(LocalDate... dates) {
        return bookedFor(dates[0], dates);
    }

    ShiftedCourse bookedFor(LocalDate target, LocalDate... dates) {
        return cycle(target, Standing.BOOKED, dates);
    }

    ShiftedCourse given(LocalDate... dates) {
        return cycle(dates[0], Standing.GIVEN, dates);
    }

    ShiftedCourse projected(LocalDate... dates) {
        return cycle(dates[0], Standing.OPEN, dates);
    }

    /** One day of the last cycle is not booked, or not any longer. */
    ShiftedCourse open(int day) {
        MoveCycle last = cycles.remove(cycles.size() - 1);
        List<MoveDay> days = last.days().stream()
                .map(one -> one.number() == day
                        ? new MoveDay(one.id(), day, one.date(), Standing.OPEN, Exposure.ESTABLISHED, SHAPE)
                        : one)
                .toList();
        cycles.add(new MoveCycle(last.number(), last.target(), last.window(), days));
        return this;
    }

    private ShiftedCourse cycle(LocalDate target, Standing standing, LocalDate... dates) {
        int number = cycles.size() + 1;
        List<MoveDay> days = new ArrayList<>();
        for (LocalDate date : dates) {
            DayId id = day(number, days.size() + 1);
            days.add(new MoveDay(id, days.size() + 1, date, standing, Exposure.ESTABLISHED, SHAPE));
            if (standing == Standing.BOOKED) {
                seats.put(id, new Taken(chair, SHAPE.at(at(date, hour))));
            }
        }
        cycles.add(
                new MoveCycle(number, target, new DateWindow(target.minusDays(WINDOW), target.plusDays(WINDOW)), days));
        return this;
    }

    static DayId day(int cycle, int day) {
        return new DayId(new UUID(cycle, day));
    }

    static Instant at(LocalDate date, String time) {
        return date.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    DateRules rules() {
        return new DateRules(
                cycles.get(0).target(), validUntil, Timing.ROUTINE, WINDOW, WINDOW, gap, consecutive, anchoring);
    }

    MoveWish wish(int cycle, Optional<Seat> wanted) {
        DayId first = cycles.get(cycle - 1).days().stream()
                .filter(day -> day.standing() == Standing.BOOKED)
                .findFirst()
                .orElseThrow()
                .id();
        return new MoveWish(first, MoveAction.SHIFT_REMAINING, MoveScope.THIS_AND_LATER_CYCLES, wanted);
    }

    MoveWish to(int cycle, LocalDate date, String time) {
        return wish(cycle, Optional.of(new Seat(PLAIN, at(date, time))));
    }

    /** What becomes of the course when the first booked day of a cycle goes to the plain chair at an hour of a date. */
    Moved moved(int cycle, LocalDate date, String time) {
        MoveWish wish = to(cycle, date, time);
        MoveInput input = input(wish);
        return new Moved(wish, input, MoveSearch.find(wish, input, 1));
    }

    MoveInput input(MoveWish wish) {
        LocalDate today = cycles.get(0).days().get(0).date().minusDays(1);
        MoveReach reach = MoveReach.of(
                wish,
                cycles,
                today,
                wish.wanted().map(seat -> seat.start().atZone(NEW_YORK).toLocalDate()),
                rules(),
                Optional.of(every));
        DateWindow known = new DateWindow(reach.cycle().from(), reach.openTo());
        OpenDays open = new OpenDays(
                known,
                known.from()
                        .datesUntil(known.to().plusDays(1))
                        .filter(this::isOpen)
                        .collect(Collectors.toCollection(TreeSet::new)));
        Map<LocalDate, SiteDayLoad> site = today.datesUntil(reach.seatsTo().plusDays(1))
                .collect(Collectors.toMap(
                        date -> date,
                        date -> SiteDayLoad.of(
                                siteDay(date), others.getOrDefault(date, List.of()), new NurseLoad(3, 4), MARKS)));
        return new MoveInput(
                cycles, rules(), Optional.of(every), open, site, seats, List.of(), MARKS, at(today, "00:00"));
    }

    private boolean isOpen(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !closed.contains(date);
    }

    private SiteDay siteDay(LocalDate date) {
        List<ChairDay> chairs = List.of(
                new ChairDay(PLAIN, "Plain", ChairKind.CHAIR, List.of()),
                new ChairDay(SECOND, "Second", ChairKind.CHAIR, List.of()),
                new ChairDay(BED, "Bed", ChairKind.BED, List.of()));
        if (!isOpen(date)) {
            return new SiteDay(date, List.of(), List.of(), chairs);
        }
        TimeWindow hours = new TimeWindow(at(date, "07:00"), at(date, "17:00"));
        return new SiteDay(date, List.of(hours), List.of(new NurseShift(hours, 4)), chairs);
    }

    /** The answer, read aloud. */
    record Moved(MoveWish wish, MoveInput input, MoveAnswer answer) {
        private Offer way() {
            return answer.ways().get(0);
        }

        /** New dates of the visits that move, cycle by cycle. */
        List<LocalDate> dates(int cycle) {
            return places(cycle).stream().map(Placement::date).toList();
        }

        List<Placement> places(int cycle) {
            return way().placements().stream()
                    .filter(place -> place.cycle() == cycle)
                    .toList();
        }

        LocalTime hour(int cycle) {
            return places(cycle).get(0).times().start().atZone(NEW_YORK).toLocalTime();
        }

        RecountedCycle recounted(int cycle) {
            return recounted().stream()
                    .filter(one -> one.number() == cycle)
                    .findFirst()
                    .orElseThrow();
        }

        List<RecountedCycle> recounted() {
            return MoveSearch.recounted(wish, input, way());
        }

        List<String> why(int cycle) {
            return recounted(cycle).reasons().stream()
                    .map(reason -> reason.code())
                    .toList();
        }

        List<String> warnings() {
            return MoveSearch.warnings(wish, input, way()).stream()
                    .map(reason -> reason.code())
                    .toList();
        }
    }
}

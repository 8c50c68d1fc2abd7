package org.infusary.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusary.course.CycleFacts;
import org.infusary.course.DayFacts;
import org.infusary.course.rules.CycleStatus;
import org.infusary.kernel.DayId;
import org.infusary.schedule.rules.MoveCycle;
import org.infusary.schedule.rules.MoveDay;
import org.infusary.schedule.rules.MoveDay.Standing;
import org.infusary.schedule.rules.Taken;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.site.SiteFacts;

/** A course with its visits, as a move reads it. */
final class MoveLook {
    private final CourseLook course;
    private final SiteFacts site;
    private final Map<DayId, Visit> seated = new HashMap<>();
    private final List<MoveCycle> cycles;

    /** @param visits those of the course that were not called off */
    MoveLook(CourseLook course, SiteFacts site, List<Visit> visits) {
        this.course = course;
        this.site = site;
        visits.forEach(visit -> seated.put(visit.dayId(), visit));
        this.cycles = course.course().cycles().stream().map(this::cycle).toList();
    }

    private MoveCycle cycle(CycleFacts cycle) {
        return new MoveCycle(
                cycle.number(),
                cycle.target(),
                cycle.window(),
                cycle.days().stream().map(this::day).toList());
    }

    private MoveDay day(DayFacts day) {
        return new MoveDay(day.id(), day.number(), dateOf(day), standing(day), day.exposure(), CourseLook.shape(day));
    }

    private Standing standing(DayFacts day) {
        Visit visit = seated.get(day.id());
        if (day.givenOn() != null) {
            return Standing.GIVEN;
        }
        if (day.omitted()) {
            return Standing.OMITTED;
        }
        if (visit == null) {
            return Standing.OPEN;
        }
        return visit.facts().status() == VisitStatus.BOOKED ? Standing.BOOKED : Standing.GIVEN;
    }

    private LocalDate dateOf(DayFacts day) {
        return Optional.ofNullable(day.givenOn())
                .or(() -> Optional.ofNullable(seated.get(day.id())).map(Visit::date))
                .orElse(day.date());
    }

    CourseLook course() {
        return course;
    }

    SiteFacts site() {
        return site;
    }

    List<MoveCycle> cycles() {
        return cycles;
    }

    /** The same without those that a later plan no longer has. */
    List<MoveCycle> planned() {
        Set<Integer> gone = course.course().cycles().stream()
                .filter(cycle -> cycle.status() == CycleStatus.CANCELLED)
                .map(CycleFacts::number)
                .collect(Collectors.toSet());
        return cycles.stream().filter(cycle -> !gone.contains(cycle.number())).toList();
    }

    /** Where the visits sit. */
    Map<DayId, Taken> seats() {
        return seated.values().stream()
                .collect(Collectors.toMap(Visit::dayId, visit -> new Taken(visit.where(), visit.times())));
    }

    /** The cycle of a day. */
    MoveCycle cycleOf(DayId day) {
        return cycles.stream()
                .filter(cycle -> cycle.days().stream().anyMatch(one -> one.id().equals(day)))
                .findFirst()
                .orElseThrow();
    }

    /** The visit that stands for a day; empty when none does. */
    Optional<Visit> seat(DayId day) {
        return Optional.ofNullable(seated.get(day));
    }

    /** The same for a day that is known to have one. */
    Visit visit(DayId day) {
        return seat(day).orElseThrow();
    }

    /** What the course says of a day. */
    DayFacts day(DayId day) {
        return course.day(day).orElseThrow().day();
    }

    List<Visit> visits() {
        return List.copyOf(seated.values());
    }
}

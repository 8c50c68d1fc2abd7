package org.infusary.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.course.rules.CycleFate;
import org.infusary.course.rules.DayPlan;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.MoveLineKind;

/**
 * What a move would do, all of it possible when it was looked at.
 *
 * @param asked the visit the move begins with, as it is
 * @param zone in which its centre tells the time
 * @param lines one for every day that is touched, in the order of the course
 * @param doses the days that give other grams, as they are planned by that
 * @param later the cycles after it as they are counted anew, in order; none unless they go along
 * @param warnings what a person should look at
 * @param token of the request, of the versions of all that was read and of the lines; the same as long as all stand
 */
record MovePlan(
        VisitFacts asked,
        ZoneId zone,
        MoveOrder order,
        List<MoveLine> lines,
        Map<DayId, DayPlan> doses,
        List<RecountedCycle> later,
        List<Reason> warnings,
        String token) {
    MovePlan {
        lines = List.copyOf(lines);
        doses = Map.copyOf(doses);
        later = List.copyOf(later);
        warnings = List.copyOf(warnings);
    }

    /** The days that are left out. */
    Set<DayId> omitted() {
        return lines.stream()
                .filter(line -> line.kind() == MoveLineKind.DROPPED)
                .map(MoveLine::dayId)
                .collect(Collectors.toSet());
    }

    /** The dates that visits leave or go to, and those on which later cycles stay. */
    SortedSet<LocalDate> dates() {
        SortedSet<LocalDate> dates = new TreeSet<>();
        lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.from()), Stream.ofNullable(line.to())))
                .map(Spot::date)
                .forEach(dates::add);
        later.stream().filter(cycle -> cycle.fate() == CycleFate.STAYS).forEach(cycle -> dates.addAll(cycle.dates()));
        return dates;
    }
}

package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infusary.course.rules.DateRules;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Reason;

/**
 * A cycle of which booked visits have lost their places.
 *
 * @param number of the cycle in its course
 * @param booked where its booked visits are, lost ones too
 * @param lost the days whose visits need another place
 * @param kind what the lost visits sat on; a plain chair for one at home, which needs none
 * @param stuck why none of it may move at all; empty as a rule
 */
public record DisplacedCycle(
        CourseId course,
        int number,
        PatientId patient,
        DateRules rules,
        Map<DayId, Booked> booked,
        Set<DayId> lost,
        ChairKind kind,
        Urgency urgency,
        Optional<Reason> stuck) {

    /**
     * A booked visit and its date.
     *
     * @param shape in which it needs a place: its own as a rule
     */
    public record Booked(LocalDate date, Taken seat, VisitShape shape) {
        public Booked(LocalDate date, Taken seat) {
            this(date, seat, VisitShape.of(seat.times()));
        }
    }

    public DisplacedCycle {
        booked = Map.copyOf(booked);
        lost = Set.copyOf(lost);
    }

    /** The days of the cycle that are lost, in order. */
    List<MoveDay> lost(MoveCycle cycle) {
        return cycle.days().stream().filter(day -> lost.contains(day.id())).toList();
    }

    /** Any chair does for someone on a plain one; who had more keeps it. */
    Optional<ChairKind> kindWanted() {
        return kind == ChairKind.CHAIR ? Optional.empty() : Optional.of(kind);
    }
}

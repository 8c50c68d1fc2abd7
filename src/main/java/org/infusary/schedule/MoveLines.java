package org.infusary.schedule;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.infusary.course.rules.DayPlan;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveCycle;
import org.infusary.schedule.rules.MoveDay;
import org.infusary.schedule.rules.MoveLineKind;
import org.infusary.schedule.rules.MoveWish;
import org.infusary.schedule.rules.Placement;

/** Writes out what a move does, day by day, in the order of the course. */
final class MoveLines {
    private final MoveLook look;
    private final MoveWish wish;
    private final Map<DayId, Placement> places = new HashMap<>();
    private final List<MoveDay> omitted;
    private final Map<DayId, DayPlan> doses;
    private final Map<Integer, RecountedCycle> later = new HashMap<>();
    private final List<MoveLine> lines = new ArrayList<>();

    /**
     * @param way for the days that move, in any order
     * @param omitted the days that are left out
     * @param doses the days that give other grams; those with a visit have a place in the way
     * @param later the cycles after it as they are counted anew
     */
    MoveLines(
            MoveLook look,
            MoveWish wish,
            List<Placement> way,
            List<MoveDay> omitted,
            Map<DayId, DayPlan> doses,
            List<RecountedCycle> later) {
        this.look = look;
        this.wish = wish;
        this.omitted = omitted;
        this.doses = doses;
        later.forEach(cycle -> this.later.put(cycle.number(), cycle));
        way.forEach(place -> places.put(place.dayId(), place));
        look.cycles().forEach(this::add);
    }

    List<MoveLine> all() {
        return List.copyOf(lines);
    }

    private void add(MoveCycle cycle) {
        for (MoveDay day : cycle.days()) {
            if (omitted.contains(day)) {
                lines.add(omitted(cycle, day));
            } else if (doses.containsKey(day.id())) {
                lines.add(dosed(cycle, day));
            } else if (places.containsKey(day.id())) {
                Placement place = places.get(day.id());
                Spot to = Spot.of(place.date(), place.where(), place.times());
                lines.add(line(MoveLineKind.MOVED, cycle, day, to, moved(cycle, day, to)));
            } else if (day.isFirm() && numberAfter(cycle, day) != day.number()) {
                Spot stays = spot(look.visit(day.id()));
                lines.add(line(
                        MoveLineKind.NUMBERED,
                        cycle,
                        day,
                        stays,
                        List.of(Reason.of("numbered-anew", "It stays, and is one day earlier in its cycle."))));
            }
        }
    }

    private MoveLine dosed(MoveCycle cycle, MoveDay day) {
        Optional<Visit> visit = look.seat(day.id());
        Spot open = Spot.open(day.date());
        Spot from = visit.map(MoveLines::spot).orElse(open);
        Spot to = Optional.ofNullable(places.get(day.id()))
                .map(place -> Spot.of(place.date(), place.where(), place.times()))
                .orElse(open);
        List<Reason> reasons = new ArrayList<>();
        reasons.add(Reason.of(
                "grams-shared",
                "It takes its share of the grams of day "
                        + look.cycleOf(wish.day()).day(wish.day()).number() + "."));
        if (!Objects.equals(from.where(), to.where()) || !Objects.equals(from.startsAt(), to.startsAt())) {
            reasons.add(Reason.of("too-long-for-its-place", "It does not fit where it was for so long."));
        }
        return new MoveLine(
                MoveLineKind.DOSED,
                visit.map(Visit::id).orElse(null),
                day.id(),
                cycle.number(),
                day.number(),
                day.number(),
                from,
                to,
                look.day(day.id()).grams(),
                doses.get(day.id()).grams(),
                reasons);
    }

    private MoveLine omitted(MoveCycle cycle, MoveDay day) {
        Optional<Visit> visit = look.seat(day.id());
        return new MoveLine(
                MoveLineKind.DROPPED,
                visit.map(Visit::id).orElse(null),
                day.id(),
                cycle.number(),
                day.number(),
                null,
                visit.map(MoveLines::spot).orElse(Spot.open(day.date())),
                null,
                look.day(day.id()).grams(),
                null,
                List.of(
                        wish.action() == MoveAction.COMPRESS
                                ? Reason.of("given-up", "It is given up; the other days of its cycle give its grams.")
                                : Reason.of("left-out", "It is left out; its grams are not given.")));
    }

    private MoveLine line(MoveLineKind kind, MoveCycle cycle, MoveDay day, Spot to, List<Reason> reasons) {
        Visit visit = look.visit(day.id());
        return new MoveLine(
                kind,
                visit.id(),
                day.id(),
                cycle.number(),
                day.number(),
                numberAfter(cycle, day),
                spot(visit),
                to,
                visit.facts().grams(),
                visit.facts().grams(),
                reasons);
    }

    private static Spot spot(Visit visit) {
        return Spot.of(visit.date(), visit.where(), visit.times());
    }

    private List<Reason> moved(MoveCycle cycle, MoveDay day, Spot to) {
        RecountedCycle recounted = later.get(cycle.number());
        if (recounted != null) {
            return along(recounted, spot(look.visit(day.id())), to);
        }
        if (!day.id().equals(wish.day())) {
            return List.of(Reason.of("follows", "It follows the day before it."));
        }
        return switch (wish.action()) {
            case SHIFT_REMAINING -> List.of(Reason.of("asked-for", "This visit was asked to move."));
            case COMPRESS, OMIT, CEASE_CYCLE -> throw new IllegalStateException("nothing moves");
            case FILL -> List.of(Reason.of("to-the-end", "It moves to the end of its cycle."));
        };
    }

    private List<Reason> along(RecountedCycle cycle, Spot from, Spot to) {
        Reason due = Reason.of(
                "cycle-follows",
                "Cycle " + cycle.number() + " is due on " + cycle.target() + " from then on and may begin from "
                        + cycle.window().from() + " to " + cycle.window().to() + ".");
        boolean alike = Objects.equals(from.where(), to.where()) && hour(from).equals(hour(to));
        return alike
                ? List.of(due)
                : List.of(due, Reason.of("other-place", "Its chair at its hour cannot be had on that date."));
    }

    private LocalTime hour(Spot spot) {
        return Objects.requireNonNull(spot.startsAt())
                .atZone(look.site().zone())
                .toLocalTime();
    }

    /** With FILL the day asked for becomes the last, and those after it come one earlier. */
    private int numberAfter(MoveCycle cycle, MoveDay day) {
        if (wish.action() != MoveAction.FILL || !look.cycleOf(wish.day()).equals(cycle)) {
            return day.number();
        }
        int asked = look.cycleOf(wish.day()).days().stream()
                .filter(one -> one.id().equals(wish.day()))
                .mapToInt(MoveDay::number)
                .sum();
        if (day.number() == asked) {
            return cycle.days().size();
        }
        return day.number() > asked ? day.number() - 1 : day.number();
    }
}

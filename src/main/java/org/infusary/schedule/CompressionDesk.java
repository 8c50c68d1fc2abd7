package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusary.course.Compressed;
import org.infusary.course.Planning;
import org.infusary.course.rules.DayPlan;
import org.infusary.kernel.DayId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.MoveAnswer;
import org.infusary.schedule.rules.MoveCycle;
import org.infusary.schedule.rules.MoveDay;
import org.infusary.schedule.rules.MoveDay.Standing;
import org.infusary.schedule.rules.MoveWish;
import org.infusary.schedule.rules.Placement;
import org.infusary.schedule.rules.ResizeSearch;
import org.infusary.schedule.rules.ResizeSearch.Resized;
import org.infusary.schedule.rules.SearchAnswer;
import org.infusary.schedule.rules.Seat;
import org.infusary.schedule.rules.VisitShape;
import org.infusary.site.SiteCalendar;

/** Plans a day that is given up: what the others of its cycle give for it, and where their longer visits sit. */
@ApplicationScoped
class CompressionDesk {
    private final Planning planning;
    private final MoveInputs inputs;
    private final SiteCalendar calendar;

    CompressionDesk(Planning planning, MoveInputs inputs, SiteCalendar calendar) {
        this.planning = planning;
        this.inputs = inputs;
        this.calendar = calendar;
    }

    MovePlan plan(MoveOrder order, Visit visit, MoveLook look, MoveWish wish) {
        MoveCycle cycle = look.cycleOf(wish.day());
        MoveDay givenUp = cycle.day(wish.day());
        List<MoveDay> left = cycle.leftBeside(givenUp);
        Compressed compressed = planning.compression(
                visit.facts().course(),
                givenUp.id(),
                left.stream().map(MoveDay::id).collect(Collectors.toSet()));
        Map<DayId, DayPlan> doses = compressed.days().entrySet().stream()
                .filter(day ->
                        !day.getValue().grams().equals(look.day(day.getKey()).grams()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        List<Placement> places = places(cycle, resized(left, doses, look), look, wish);
        List<MoveLine> lines = new MoveLines(look, wish, places, List.of(givenUp), doses, List.of()).all();
        String token = PreviewToken.of(order, look.site(), calendar.stamp(visit.site()), List.of(look), lines.stream());
        return new MovePlan(
                visit.facts(), look.site().zone(), order, lines, doses, List.of(), compressed.warnings(), token);
    }

    private static List<Resized> resized(List<MoveDay> left, Map<DayId, DayPlan> doses, MoveLook look) {
        List<Resized> resized = new ArrayList<>();
        for (MoveDay day : left) {
            if (day.standing() == Standing.BOOKED && doses.containsKey(day.id())) {
                Visit visit = look.visit(day.id());
                resized.add(new Resized(
                        day.shaped(shape(doses.get(day.id()))),
                        new Seat(visit.where(), visit.times().start())));
            }
        }
        return resized;
    }

    static VisitShape shape(DayPlan plan) {
        return VisitShape.of(plan.minutes(), plan.trace().steadyAfterMinutes(), plan.travel());
    }

    private List<Placement> places(MoveCycle cycle, List<Resized> days, MoveLook look, MoveWish wish) {
        if (days.isEmpty()) {
            return List.of();
        }
        Set<VisitId> leaving = new HashSet<>();
        look.seat(wish.day()).map(Visit::id).ifPresent(leaving::add);
        days.forEach(day -> leaving.add(look.visit(day.day().id()).id()));
        MoveAnswer answer = ResizeSearch.find(cycle.number(), days, inputs.of(look, wish, leaving));
        if (!answer.isPossible()) {
            throw MoveImpossible.told(
                    answer,
                    look.site().zone(),
                    () -> new Offers(look.site().zone(), new SearchAnswer(List.of(), List.of())));
        }
        return answer.ways().get(0).placements();
    }
}

package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.infusary.course.rules.RecountedCycle;
import org.infusary.ledger.BrandBlocks;
import org.infusary.schedule.rules.MoveAction;
import org.infusary.schedule.rules.MoveAnswer;
import org.infusary.schedule.rules.MoveCycle;
import org.infusary.schedule.rules.MoveDay;
import org.infusary.schedule.rules.MoveDay.Standing;
import org.infusary.schedule.rules.MoveInput;
import org.infusary.schedule.rules.MoveRules;
import org.infusary.schedule.rules.MoveSearch;
import org.infusary.schedule.rules.MoveWish;
import org.infusary.schedule.rules.Offer;
import org.infusary.schedule.rules.SearchAnswer;
import org.infusary.schedule.rules.Seat;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.web.Refused;

/** Plans moves: gathers what the search looks at, and lists every day that is touched. Writes nothing. */
@ApplicationScoped
class MoveDesk {
    private static final int ALTERNATIVES = 5;

    private final OfferDesk desk;
    private final MoveInputs inputs;
    private final CompressionDesk compression;
    private final SiteCalendar calendar;
    private final Visits visits;
    private final BrandBlocks blocks;
    private final Caller caller;

    MoveDesk(
            OfferDesk desk,
            MoveInputs inputs,
            CompressionDesk compression,
            SiteCalendar calendar,
            Visits visits,
            BrandBlocks blocks,
            Caller caller) {
        this.desk = desk;
        this.inputs = inputs;
        this.compression = compression;
        this.calendar = calendar;
        this.visits = visits;
        this.blocks = blocks;
        this.caller = caller;
    }

    /**
     * The plan of a move that is possible.
     *
     * @throws Refused when a date rule, the hours or a closure say no; with alternatives
     * @throws ChairTaken when only other visits stand in the way; with alternatives
     * @throws VisitStateConflict when the visit is not BOOKED
     */
    MovePlan plan(MoveOrder order) {
        Visit visit = visits.withId(order.visit());
        caller.mustSee(visit.site(), visit.patient(), "visit");
        MoveLook look = look(visit);
        mustBeLeft(visit, look, order);
        MoveWish wish = wish(visit, order, order.wanted());
        List<MoveDay> omitted = wish.omitted(look.cycles());
        MoveCycle cycle = look.cycleOf(visit.dayId());
        boolean reorders = order.action() != MoveAction.SHIFT_REMAINING;
        Refused.ifAny(MoveRules.cautiousDayLeaves(
                cycle, omitted.isEmpty() && reorders ? wish.moving(look.cycles()) : omitted));
        return switch (order.action()) {
            case SHIFT_REMAINING, FILL -> moved(order, visit, look, wish);
            case COMPRESS -> compression.plan(order, visit, look, wish);
            case OMIT, CEASE_CYCLE -> leftOut(order, visit, look, wish, omitted);
        };
    }

    /** What moves is BOOKED; what is left out may also have been missed and not booked anew, but is never only held. */
    private static void mustBeLeft(Visit visit, MoveLook look, MoveOrder order) {
        Standing standing = look.cycleOf(visit.dayId()).days().stream()
                .filter(day -> day.id().equals(visit.dayId()))
                .map(MoveDay::standing)
                .findFirst()
                .orElseThrow();
        VisitStatus status = visit.facts().status();
        boolean missed = standing == Standing.OPEN && status != VisitStatus.HELD;
        if (status != VisitStatus.BOOKED && !(missed && order.action().isPrescribers())) {
            throw new VisitStateConflict(status);
        }
    }

    private MovePlan leftOut(MoveOrder order, Visit visit, MoveLook look, MoveWish wish, List<MoveDay> omitted) {
        List<MoveLine> lines = new MoveLines(look, wish, List.of(), omitted, Map.of(), List.of()).all();
        String token = PreviewToken.of(order, look.site(), calendar.stamp(visit.site()), List.of(look), lines.stream());
        return new MovePlan(visit.facts(), look.site().zone(), order, lines, Map.of(), List.of(), List.of(), token);
    }

    private MovePlan moved(MoveOrder order, Visit visit, MoveLook look, MoveWish wish) {
        blocks.mustNotBlock(visit.patient(), visit.facts().product());
        MoveInput input = inputs.of(look, wish);
        MoveAnswer answer = MoveSearch.find(wish, input, 1);
        if (!answer.isPossible()) {
            throw impossible(answer, look.site(), order);
        }
        Offer way = answer.ways().get(0);
        List<RecountedCycle> later = MoveSearch.recounted(wish, input, way);
        List<MoveLine> lines = new MoveLines(look, wish, way.placements(), List.of(), Map.of(), later).all();
        String token = PreviewToken.of(
                order,
                look.site(),
                calendar.stamp(visit.site()),
                List.of(look),
                Stream.concat(lines.stream(), later.stream()));
        return new MovePlan(
                visit.facts(),
                look.site().zone(),
                order,
                lines,
                Map.of(),
                later,
                MoveSearch.warnings(wish, input, way),
                token);
    }

    private MoveLook look(Visit visit) {
        CourseLook course = desk.lookToLeaveOut(visit.facts().course());
        return new MoveLook(
                course,
                calendar.site(visit.site()),
                visits.seatedOf(visit.facts().course()));
    }

    private static MoveWish wish(Visit visit, MoveOrder order, Optional<Seat> wanted) {
        return new MoveWish(visit.dayId(), order.action(), order.scope(), wanted);
    }

    private RuntimeException impossible(MoveAnswer answer, SiteFacts site, MoveOrder order) {
        return MoveImpossible.told(answer, site.zone(), () -> instead(order));
    }

    /** Where else the visits of a move could go. */
    private Offers instead(MoveOrder order) {
        Visit visit = visits.withId(order.visit());
        MoveLook look = look(visit);
        MoveWish anywhere = wish(visit, order, Optional.empty());
        MoveAnswer answer = MoveSearch.find(anywhere, inputs.of(look, anywhere), ALTERNATIVES);
        return new Offers(look.site().zone(), new SearchAnswer(answer.ways(), List.of()));
    }
}

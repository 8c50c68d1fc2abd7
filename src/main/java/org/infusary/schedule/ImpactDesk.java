package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.rules.Binding;
import org.infusary.schedule.rules.LateRun;
import org.infusary.schedule.rules.Resource;
import org.infusary.schedule.rules.SiteDayLoad;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;

/** Estimates anew the rest of a day on which a visit runs late. */
@ApplicationScoped
class ImpactDesk {
    private final Visits visits;
    private final SiteLoads loads;
    private final SiteCalendar calendar;
    private final Caller caller;
    private final Clock clock;

    ImpactDesk(Visits visits, SiteLoads loads, SiteCalendar calendar, Caller caller, Clock clock) {
        this.visits = visits;
        this.loads = loads;
        this.calendar = calendar;
        this.caller = caller;
        this.clock = clock;
    }

    Impact impact(VisitId id) {
        Visit visit = visits.withId(id);
        caller.mustSee(visit.site(), visit.patient(), "visit");
        SiteFacts site = calendar.site(visit.site());
        VisitDetails details = visit.details(site.zone());
        LateRun run = run(details, clock.instant());
        if (run.delay().isZero()) {
            return new Impact(site.zone(), visit.where(), run, List.of(), List.of());
        }
        List<LateRun.Neighbour> others = visit.where().chair().stream()
                .flatMap(chair -> visits.onChair(chair, visit.date()).stream())
                .filter(other -> !other.id().equals(id))
                .map(other -> new LateRun.Neighbour(other.id(), other.times().window()))
                .toList();
        return new Impact(site.zone(), visit.where(), run, run.hits(others), bindings(site, visit, run));
    }

    /** What is only held, has ended or was called off delays nobody. */
    private static LateRun run(VisitDetails visit, Instant now) {
        return switch (visit.facts().status()) {
            case BOOKED, ARRIVED, READY, INFUSING, PAUSED ->
                LateRun.of(visit.facts().times(), visit.arrivedAt(), visit.startedAt(), now);
            case HELD, COMPLETED, STOPPED_EARLY, CANCELLED, NO_SHOW, OMITTED ->
                LateRun.none(visit.facts().times());
        };
    }

    /** The chair aside: who waits for it is told one by one. */
    private List<Binding> bindings(SiteFacts site, Visit visit, LateRun run) {
        DateWindow day = new DateWindow(visit.date(), visit.date());
        SiteDayLoad load = loads.loads(site, loads.days(site, day), Set.of(visit.date()), Set.of(visit.id()))
                .get(visit.date());
        return load.fits(visit.where(), run.expected()).bindings().stream()
                .filter(binding -> binding.resource() != Resource.CHAIR)
                .toList();
    }
}

package org.infusary.schedule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.patient.PatientChart;
import org.infusary.patient.SchedulingWishes;
import org.infusary.schedule.ChairAssignmentPlan.Change;
import org.infusary.schedule.rules.ChairReseating;
import org.infusary.schedule.rules.SeatedVisit;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.schedule.rules.Where;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.site.rules.SiteDay;
import org.infusary.web.Refused;

/** Plans which visits change their chairs. Writes nothing. */
@ApplicationScoped
class ChairAssignmentDesk {
    private static final int MOST_VISITS = 2000;

    private final SiteCalendar calendar;
    private final Visits visits;
    private final VisitMoves moves;
    private final PatientChart charts;
    private final WaiterRows rows;

    ChairAssignmentDesk(SiteCalendar calendar, Visits visits, VisitMoves moves, PatientChart charts, WaiterRows rows) {
        this.calendar = calendar;
        this.visits = visits;
        this.moves = moves;
        this.charts = charts;
        this.rows = rows;
    }

    /** @throws Refused {@code too-many-visits} when more visits are there than can be looked at in one go */
    ChairAssignmentPlan plan(ChairAssignment wish) {
        SiteFacts site = calendar.site(wish.site());
        List<VisitFacts> seated = seated(wish);
        Map<LocalDate, List<SeatedVisit>> byDate = byDate(site, seated);
        List<Change> changes = new ArrayList<>();
        Map<VisitId, VisitFacts> known = seated.stream().collect(Collectors.toMap(VisitFacts::id, visit -> visit));
        for (SiteDay day : calendar.days(site.id(), wish.days())) {
            ChairReseating.anew(day.chairs(), byDate.getOrDefault(day.date(), List.of()), wish.aim())
                    .forEach((visit, chair) -> changes.add(new Change(known.get(visit), Where.on(chair))));
        }
        changes.removeIf(change -> change.to().equals(change.visit().where()));
        changes.sort(
                Comparator.comparing((Change change) -> change.visit().times().start())
                        .thenComparing(change -> change.visit().id().value()));
        return new ChairAssignmentPlan(site.zone(), seated.size(), changes, token(wish, site, seated, changes));
    }

    private List<VisitFacts> seated(ChairAssignment wish) {
        List<Visit> there = visits.seatedAt(wish.site(), wish.days(), Optional.empty(), MOST_VISITS + 1);
        if (there.size() > MOST_VISITS) {
            throw new Refused(Reason.of(
                    "too-many-visits", "More than " + MOST_VISITS + " visits are there; take a shorter span."));
        }
        return there.stream()
                .map(Visit::facts)
                .filter(visit -> visit.where().chair().isPresent())
                .toList();
    }

    /** A move that waits for a prescriber would be stale if a visit of its course changed, so that these stay. */
    private Map<LocalDate, List<SeatedVisit>> byDate(SiteFacts site, List<VisitFacts> seated) {
        Set<CourseId> awaiting = moves.coursesAwaiting(site.id());
        Map<PatientId, ChairId> wished = wished(site, seated);
        return seated.stream()
                .collect(Collectors.groupingBy(
                        VisitFacts::date,
                        Collectors.mapping(
                                visit -> new SeatedVisit(
                                        visit.id(),
                                        visit.where().chair().orElseThrow(),
                                        visit.times().window(),
                                        visit.status() != VisitStatus.BOOKED || awaiting.contains(visit.course()),
                                        Optional.ofNullable(wished.get(visit.patient()))),
                                Collectors.toList())));
    }

    private Map<PatientId, ChairId> wished(SiteFacts site, List<VisitFacts> seated) {
        Map<PatientId, SchedulingWishes> records =
                charts.wishes(seated.stream().map(VisitFacts::patient).collect(Collectors.toSet()));
        Map<PatientId, ChairId> last = rows.lastChair(
                records.keySet().stream()
                        .filter(patient -> records.get(patient).chairAsLastTime())
                        .toList(),
                site.id());
        Map<PatientId, ChairId> wished = new HashMap<>();
        records.forEach((patient, record) -> OfferWishes.ofPatient(Optional.empty())
                .over(record, () -> Optional.ofNullable(last.get(patient)))
                .chair()
                .ifPresent(chair -> wished.put(patient, chair)));
        return wished;
    }

    private String token(ChairAssignment wish, SiteFacts site, List<VisitFacts> seated, List<Change> changes) {
        return PreviewToken.of(
                wish.toString(),
                Stream.of(
                                Stream.of("site " + site.version() + " " + calendar.stamp(site.id())),
                                seated.stream().map(visit -> "visit " + visit.id() + " " + visit.version()),
                                changes.stream().map(change -> change.visit().id() + " to " + change.to()))
                        .flatMap(lines -> lines));
    }
}

package org.infusary.infusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.infusary.checklist.Checklists;
import org.infusary.checklist.SignedVitals;
import org.infusary.course.rules.Ramp;
import org.infusary.infusion.rules.EventKind;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.BrandBlocks;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.EntryFacts;
import org.infusary.lot.Stock;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitDetails;
import org.infusary.schedule.VisitFacts;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.web.BadRequest;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door of what happens at the chair. Everything that has been told {@code 2xx} is written; what belongs together is
 * written together: a vial and its ledger entry, the end of an infusion, of its visit and of its course day.
 */
@ApplicationScoped
public class Infusions {
    private static final String START = "the start of the infusion";

    private final InfusionLog log;
    private final Checklists checklists;
    private final SignedVitals signedVitals;
    private final Scheduling scheduling;
    private final BrandLedger ledger;
    private final Stock stock;
    private final HangingDesk hanging;
    private final EventDesk events;
    private final RampDesk ramps;
    private final SiteCalendar sites;
    private final BrandBlocks blocks;
    private final LeftGrams leftGrams;
    private final Aftercare aftercare;
    private final Caller caller;
    private final Clock clock;

    Infusions(
            InfusionLog log,
            Checklists checklists,
            SignedVitals signedVitals,
            Scheduling scheduling,
            BrandLedger ledger,
            Stock stock,
            HangingDesk hanging,
            EventDesk events,
            RampDesk ramps,
            SiteCalendar sites,
            BrandBlocks blocks,
            LeftGrams leftGrams,
            Aftercare aftercare,
            Caller caller,
            Clock clock) {
        this.log = log;
        this.checklists = checklists;
        this.signedVitals = signedVitals;
        this.scheduling = scheduling;
        this.ledger = ledger;
        this.stock = stock;
        this.hanging = hanging;
        this.events = events;
        this.ramps = ramps;
        this.sites = sites;
        this.blocks = blocks;
        this.leftGrams = leftGrams;
        this.aftercare = aftercare;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The first drop.
     *
     * @param startedAt when, from the patient's arrival to now; null for now
     * @throws Refused while the checklist is not signed or holds the start, on another day than the visit's, while a
     *     reaction blocks the product for the patient, and when there is no ladder or its first rate is too low for a pump
     * @throws InfusionStateConflict when the visit's infusion was already started, or the visit changed meanwhile
     */
    @Transactional
    public InfusionFacts start(VisitId visitId, @Nullable OffsetDateTime startedAt) {
        VisitDetails visit = scheduling.details(visitId);
        if (log.ofVisit(visitId).isPresent()) {
            throw InfusionStateConflict.alreadyStarted();
        }
        Instant at = momentOf("startedAt", startedAt, visit.arrivedAt(), "the patient's arrival");
        mustBeOnItsDay(visit.facts(), at);
        blocks.mustNotBlock(visit.facts().patient(), visit.facts().product());
        UUID signature = checklists.requireClear(visitId);
        Infusion infusion = Infusion.start(visit.facts(), signature, caller.account(), at);
        Ramp ramp = ramps.of(visit.facts());
        log.begin(infusion);
        log.add(new InfusionRamp(infusion.id(), ramp));
        signedVitals.of(visitId).forEach(measured -> log.add(InfusionBaseline.of(infusion.id(), measured)));
        startVisit(visitId, at);
        log.add(InfusionEvent.of(infusion.id(), EventKind.STARTED, at, caller.account(), clock.instant()));
        return infusion.facts();
    }

    /** @throws NotFound when there is none, or its site is not the caller's */
    @Transactional
    public InfusionFacts infusion(InfusionId id) {
        return visible(log.withId(id).orElseThrow(() -> new NotFound("infusion")))
                .facts();
    }

    /** @throws NotFound when the visit's infusion was not started, or its site is not the caller's */
    @Transactional
    public InfusionFacts ofVisit(VisitId visit) {
        return visible(log.ofVisit(visit).orElseThrow(() -> new NotFound("infusion")))
                .facts();
    }

    /** Everything about an infusion for those who watch it. */
    @Transactional
    InfusionView view(InfusionId id) {
        InfusionFacts infusion = infusion(id);
        List<EntryFacts> vials = ledger.ofInfusion(id);
        List<InfusionEvent> all = log.eventsOf(id);
        Set<UUID> undone = InfusionLog.undone(all);
        return InfusionView.of(
                infusion,
                vials,
                stock.takenFromStock(vials.stream().map(EntryFacts::id).toList()),
                log.checksOf(id),
                sites.site(infusion.site()).policy().secondCheckOfVials(),
                log.baselineOf(id).stream().map(InfusionBaseline::view).toList(),
                all.stream()
                        .map(event -> event.view(undone.contains(event.id())))
                        .toList());
    }

    /**
     * Hangs a vial: checked, then written to the ledger at once, and taken off stock when it is there, on the day of the first drop: an infusion that goes past
     * midnight is one infusion.
     *
     * @return the ledger entry
     * @throws BrandMismatch for a vial of another product than planned
     * @throws Refused for an expired vial, a size the product does not have, more grams than the visit's, a recalled lot, and
     *     as {@link Stock#hang} refuses
     */
    @Transactional
    UUID hang(InfusionId id, HangVialRequest request) {
        Infusion infusion = toChange(id);
        infusion.mustBeOpen();
        return hanging.hang(infusion, request);
    }

    /**
     * Takes back a vial that was recorded wrongly; the ledger keeps both entries.
     *
     * @throws NotFound when the entry is not a vial of this infusion
     */
    @Transactional
    void undo(InfusionId id, UUID entry, UndoVialRequest request) {
        Infusion infusion = toChange(id);
        infusion.mustBeOpen();
        hanging.undo(infusion, entry, request.reason());
    }

    /**
     * The caller, signed in on their own, has looked at a vial that somebody else hung.
     *
     * @throws NotFound when the entry is not a vial of this infusion
     * @throws Refused when the caller hung it
     */
    @Transactional
    void secondCheck(InfusionId id, UUID entry) {
        Infusion infusion = toChange(id);
        infusion.mustBeOpen();
        hanging.secondCheck(infusion, entry);
    }

    /**
     * Records a rate change, a pause, a resumption, vital signs or a note; vital signs also after the end.
     *
     * @throws Refused for a rate above the ramp
     * @throws InfusionStateConflict when it cannot have happened then: paused twice, resumed while it ran
     */
    @Transactional
    void record(InfusionId id, RecordEventRequest request) {
        EventShape.check(request);
        Infusion infusion = toChange(id);
        if (!request.kind().mayFollowTheEnd()) {
            infusion.mustBeOpen();
        }
        events.record(infusion, request, momentOf("at", request.at(), infusion.startedAt(), START));
    }

    /**
     * Takes back an event that was recorded wrongly; both stay on record.
     *
     * @throws NotFound when no such event of this infusion counts
     * @throws InfusionStateConflict when what was recorded after it cannot have happened without it
     */
    @Transactional
    void undoEvent(InfusionId id, UUID event, String reason) {
        Infusion infusion = toChange(id);
        infusion.mustBeOpen();
        events.undo(infusion, event, reason);
    }

    /**
     * The last drop: ends the infusion, its visit and its course day, and has the next cycles planned from it. When grams are
     * left, a prescriber is asked what becomes of them.
     *
     * @throws BadRequest when more is said to have gone in than was hung, or grams are left without a reason
     */
    @Transactional
    InfusionFacts end(InfusionId id, EndInfusionRequest request) {
        Infusion infusion = toChange(id);
        infusion.mustBeOpen();
        Instant at = momentOf("endedAt", request.endedAt(), infusion.startedAt(), START);
        Grams hung = hung(id);
        Grams given = ramps.given(infusion, request, hung);
        if (given.compareTo(infusion.gramsPlanned()) < 0
                && (request.reason() == null || request.reason().isBlank())) {
            throw new BadRequest(
                    "reason", "must be given when less than the planned " + infusion.gramsPlanned() + " g went in");
        }
        infusion.end(caller.account(), at, given, request.reason());
        log.add(InfusionEvent.of(id, EventKind.ENDED, at, caller.account(), clock.instant()));
        scheduling.end(infusion.visit(), at, given);
        log.flush();
        leftGrams.askAbout(infusion, given);
        aftercare.begin(infusion, at);
        return infusion.facts();
    }

    private void startVisit(VisitId visit, Instant at) {
        try {
            scheduling.start(visit, at);
        } catch (OptimisticLockException changed) {
            throw InfusionStateConflict.visitChanged();
        }
    }

    /** What was looked at and signed is of that day. */
    private void mustBeOnItsDay(VisitFacts visit, Instant at) {
        if (!dateAt(visit.site(), at).equals(visit.date())) {
            throw new Refused(Reason.of("not-today", "The visit is on " + visit.date() + "."));
        }
    }

    private LocalDate dateAt(SiteId site, Instant at) {
        return sites.site(site).dateAt(at);
    }

    private Grams hung(InfusionId id) {
        return InfusionView.sum(ledger.ofInfusion(id));
    }

    private Infusion toChange(InfusionId id) {
        return visible(log.toChange(id).orElseThrow(() -> new NotFound("infusion")));
    }

    private Infusion visible(Infusion infusion) {
        caller.mustSee(infusion.site(), infusion.patient(), "infusion");
        return infusion;
    }

    private Instant momentOf(
            String field, @Nullable OffsetDateTime told, @Nullable Instant notBefore, String beginning) {
        Instant now = clock.instant();
        if (told == null) {
            return now;
        }
        if (told.toInstant().isAfter(now)) {
            throw new BadRequest(field, "must not be in the future");
        }
        if (notBefore != null && told.toInstant().isBefore(notBefore)) {
            throw new BadRequest(field, "must not be before " + beginning);
        }
        return told.toInstant();
    }
}

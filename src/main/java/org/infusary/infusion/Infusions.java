package org.infusary.infusion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.checklist.Checklists;
import org.infusary.infusion.rules.EventKind;
import org.infusary.infusion.rules.VialRules;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.EntryFacts;
import org.infusary.ledger.ReactionNoted;
import org.infusary.ledger.VialGiven;
import org.infusary.lot.Stock;
import org.infusary.lot.VialHung;
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
    private final Scheduling scheduling;
    private final BrandLedger ledger;
    private final Stock stock;
    private final BrandCatalog catalog;
    private final SiteCalendar sites;
    private final ReactionGuide guide;
    private final LeftGrams leftGrams;
    private final Caller caller;
    private final Clock clock;

    Infusions(
            InfusionLog log,
            Checklists checklists,
            Scheduling scheduling,
            BrandLedger ledger,
            Stock stock,
            BrandCatalog catalog,
            SiteCalendar sites,
            ReactionGuide guide,
            LeftGrams leftGrams,
            Caller caller,
            Clock clock) {
        this.log = log;
        this.checklists = checklists;
        this.scheduling = scheduling;
        this.ledger = ledger;
        this.stock = stock;
        this.catalog = catalog;
        this.sites = sites;
        this.guide = guide;
        this.leftGrams = leftGrams;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The first drop.
     *
     * @param startedAt when, from the patient's arrival to now; null for now
     * @throws Refused while the checklist is not signed or holds the start, and on another day than the visit's
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
        UUID signature = checklists.requireClear(visitId);
        Infusion infusion = Infusion.start(visit.facts(), signature, caller.account(), at);
        log.begin(infusion);
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
        return InfusionView.of(
                infusion,
                vials,
                stock.takenFromStock(vials.stream().map(EntryFacts::id).toList()),
                log.eventsOf(id).stream().map(InfusionEvent::view).toList());
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
        Vial vial = Vial.of(request, catalog);
        if (!vial.product().equals(infusion.product())) {
            throw new BrandMismatch(infusion.product(), vial.product());
        }
        ProductFacts product = catalog.product(infusion.product()).orElseThrow();
        LocalDate today = dateAt(infusion.site(), clock.instant());
        Refused.ifAny(VialRules.faults(
                product.vials(), vial.grams(), request.expiry(), today, hung(id), infusion.gramsPlanned()));
        UUID entry = ledger.record(new VialGiven(
                infusion.patient(),
                infusion.site(),
                infusion.product(),
                dateAt(infusion.site(), infusion.startedAt()),
                vial.grams(),
                request.lot().strip(),
                request.expiry(),
                vial.ndc(),
                vial.gtin(),
                request.serial(),
                id));
        stock.hang(new VialHung(
                infusion.site(),
                infusion.patient(),
                infusion.visit(),
                infusion.product(),
                vial.grams(),
                request.lot().strip(),
                entry));
        return entry;
    }

    /**
     * Takes back a vial that was recorded wrongly; the ledger keeps both entries.
     *
     * @throws NotFound when the entry is not a vial of this infusion
     */
    @Transactional
    void undo(InfusionId id, UUID entry, UndoVialRequest request) {
        toChange(id).mustBeOpen();
        if (ledger.ofInfusion(id).stream().noneMatch(vial -> vial.id().equals(entry))) {
            throw new NotFound("vial of this infusion");
        }
        ledger.undo(entry, request.reason());
        stock.takeBack(entry);
    }

    /** Records a rate change, a pause, a resumption, vital signs or a note. */
    @Transactional
    void record(InfusionId id, RecordEventRequest request) {
        EventShape.check(request);
        Infusion infusion = toChange(id);
        infusion.mustBeOpen();
        Instant at = momentOf("at", request.at(), infusion.startedAt(), START);
        if (request.kind() == EventKind.PAUSED) {
            infusion.pause();
            scheduling.pause(infusion.visit());
        }
        if (request.kind() == EventKind.RESUMED) {
            infusion.resume();
            scheduling.resume(infusion.visit());
        }
        log.add(InfusionEvent.of(id, request, at, caller.account(), clock.instant()));
    }

    /**
     * Records a reaction, also after the end: some come late.
     *
     * @return what the reference says to do for this grade
     */
    @Transactional
    Reason react(InfusionId id, ReactionRequest request) {
        InfusionFacts infusion = infusion(id);
        Instant onset = momentOf("onsetAt", request.onsetAt(), infusion.startedAt(), START);
        ledger.recordReaction(new ReactionNoted(
                infusion.patient(),
                id,
                infusion.product(),
                request.grade(),
                new TreeSet<>(request.symptoms()),
                onset,
                request.note()));
        return guide.actionFor(request.grade());
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
        Grams given = request.gramsGiven() == null ? hung : new Grams(request.gramsGiven());
        if (given.compareTo(hung) > 0) {
            throw new BadRequest("gramsGiven", "must not be above the " + hung + " g that are hung");
        }
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

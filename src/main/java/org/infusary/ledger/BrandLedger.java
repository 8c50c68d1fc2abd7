package org.infusary.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.infusary.catalog.BrandCatalog;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.rules.ExposureRule;
import org.infusary.ledger.rules.Given;
import org.infusary.patient.PatientFacts;
import org.infusary.patient.PatientRegister;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room: what every patient was given, here or elsewhere, and how they reacted. Entries are appended and
 * voided, never changed.
 *
 * <p>A patient or entry of a site the caller is not bound to is a 404.
 */
@ApplicationScoped
public class BrandLedger {
    /** A serial number is of one vial of its product and size. */
    public static final Reason SERIAL_ALREADY_HUNG =
            Reason.of("serial-already-hung", "A vial with this serial number was hung before; each is emptied once.");

    /** A day is in the future while it has begun nowhere on earth: this room knows no site's zone. */
    private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

    private final LedgerEntries entries;
    private final Reactions reactions;
    private final BrandBlocks blocks;
    private final PatientRegister patients;
    private final BrandCatalog catalog;
    private final SiteCalendar sites;
    private final LedgerReferenceFile reference;
    private final Caller caller;
    private final Clock clock;

    BrandLedger(
            LedgerEntries entries,
            Reactions reactions,
            BrandBlocks blocks,
            PatientRegister patients,
            BrandCatalog catalog,
            SiteCalendar sites,
            LedgerReferenceFile reference,
            Caller caller,
            Clock clock) {
        this.entries = entries;
        this.reactions = reactions;
        this.blocks = blocks;
        this.patients = patients;
        this.catalog = catalog;
        this.sites = sites;
        this.reference = reference;
        this.caller = caller;
        this.clock = clock;
    }

    /** More days than this since the last infusion make a patient LAPSED (R21). */
    public int longGapDays() {
        return reference.longGapDays();
    }

    /** What the patient was given, once for every product and day, oldest first; voided entries are left out. */
    @Transactional
    public List<Given> history(PatientId patient) {
        patients.patient(patient);
        return entries.history(patient);
    }

    /** What the patient is to a product on a day, from what was given before that day. */
    @Transactional
    public Exposure exposure(PatientId patient, ProductId planned, LocalDate on) {
        SiteId site = patients.patient(patient).site();
        int switchInfusions = sites.site(site).policy().switchInfusions();
        return ExposureRule.of(history(patient), planned, on, reference.longGapDays(), switchInfusions);
    }

    /** What the patient had on which day, with lots, the last day first; voided entries are left out. */
    @Transactional
    public List<BrandDay> brandHistory(PatientId patient) {
        patients.patient(patient);
        return BrandDay.of(entries.lastDaysFirst(patient));
    }

    /** The vials of one infusion as they were recorded; voided ones are left out. */
    @Transactional
    public List<EntryFacts> ofInfusion(InfusionId infusion) {
        return entries.ofInfusion(infusion).stream()
                .filter(entry -> caller.mayRead(entry.site()))
                .toList();
    }

    /**
     * Whether a vial of this product and size with this serial number was given, at whatever centre; one that was taken back
     * does not count.
     */
    @Transactional
    public boolean isGiven(ProductId product, Grams size, String serial) {
        return entries.isGiven(product, size, serial);
    }

    /** Everything of one lot that the caller's sites know to have been given, in the order it was recorded. */
    @Transactional
    public Page<EntryFacts> recipients(String lot, PageRequest page) {
        Page<EntryFacts> found = Page.of(
                entries.ofLot(lot, caller.sites(), page.start(), page.limit() + 1),
                page.limit(),
                entry -> new Cursor(entry.id()));
        found.items().forEach(entry -> caller.about(entry.site()));
        return caller.about(found, EntryFacts::patient);
    }

    /**
     * Records a vial given here and answers the entry's id.
     *
     * <p>422 {@code vial-expired} when it had expired on that day, {@code lot-recalled} when its lot is recalled, {@code
     * brand-blocked} when a reaction blocks the product, {@code serial-already-hung} when somebody has just hung the same vial.
     */
    @Transactional
    public UUID record(VialGiven vial) {
        caller.mustSee(vial.site(), vial.patient(), "site");
        patients.patient(vial.patient());
        mustBeKnown(vial.product());
        if (vial.expiry().isBefore(vial.on())) {
            throw new Refused(Reason.of("vial-expired", "The vial had expired on the day of the infusion."));
        }
        blocks.mustNotBlock(vial.patient(), vial.product());
        return append(LedgerEntry.given(vial, caller.account(), clock.instant()));
    }

    /** Records what the patient had elsewhere; 400 for a day before birth or in the future and an unknown product. */
    @Transactional
    public EntryFacts report(Reported report) {
        PatientFacts patient = patients.patient(report.patient());
        mustBeKnown(report.product());
        LocalDate latest = clock.instant().atOffset(EASTERNMOST).toLocalDate();
        if (report.on().isBefore(patient.birthDate()) || report.on().isAfter(latest)) {
            throw new BadRequest("givenOn", "must be from the patient's birth to today");
        }
        LedgerEntry entry = LedgerEntry.reported(report, patient.site(), caller.account(), clock.instant());
        append(entry);
        return entry.facts();
    }

    /**
     * Voids an entry by appending another one, for ever.
     *
     * @param reason free text, 1 to 500 characters
     * @throws AlreadyVoided 409 when it is void already, or voids another entry itself
     */
    @Transactional
    public void undo(UUID entry, String reason) {
        LedgerEntry found = entries.byId(entry);
        caller.mustSee(found.site(), found.patient(), "ledger entry");
        if (found.isVoiding() || entries.isVoided(found)) {
            throw new AlreadyVoided();
        }
        append(found.voided(reason, caller.account(), clock.instant()));
    }

    /**
     * Records a reaction. When it blocks its product, a prescriber is asked to review that.
     *
     * <p>400 for an onset before birth or in the future and an unknown product.
     */
    @Transactional
    public ReactionFacts recordReaction(ReactionNoted noted) {
        return recordReaction(noted, null);
    }

    /** The same, told at a visit. */
    @Transactional
    ReactionFacts recordReaction(ReactionNoted noted, @Nullable VisitId toldAt) {
        PatientFacts patient = patients.patient(noted.patient());
        mustBeKnown(noted.product());
        Instant birth = patient.birthDate().atStartOfDay(EASTERNMOST).toInstant();
        if (noted.onsetAt().isBefore(birth) || noted.onsetAt().isAfter(clock.instant())) {
            throw new BadRequest("onsetAt", "must be from the patient's birth to now");
        }
        Reaction reaction = Reaction.record(noted, toldAt, caller.account(), clock.instant());
        reactions.persistAndFlush(reaction);
        if (reaction.facts().blockRule() != null) {
            blocks.ask(noted.patient());
        }
        return reaction.facts();
    }

    /** The patient's reactions, the latest onset first; voided ones are left out. */
    @Transactional
    public List<ReactionFacts> reactions(PatientId patient) {
        patients.patient(patient);
        return reactions.of(patient).stream().map(Reaction::facts).toList();
    }

    /** As {@link #brandHistory(PatientId)}, page by page. */
    @Transactional
    Page<BrandDay> brandHistory(PatientId patient, PageRequest page) {
        List<BrandDay> days = brandHistory(patient);
        Cursor start = page.start();
        if (!start.equals(Cursor.START)) {
            LocalDate on = entries.dayOf(patient, start.after()).orElseThrow(Cursor::notOurs);
            days = days.stream().filter(day -> day.isAfter(on, start.after())).toList();
        }
        return Page.of(days, page.limit(), day -> new Cursor(day.firstEntry()));
    }

    /** As {@link #undo(UUID, String)}; 404 when the entry is not of this patient. */
    @Transactional
    void undo(PatientId patient, UUID entry, String reason) {
        patients.patient(patient);
        if (!entries.byId(entry).patient().equals(patient)) {
            throw new NotFound("ledger entry");
        }
        undo(entry, reason);
    }

    private UUID append(LedgerEntry entry) {
        entries.keep(entry);
        return entry.id();
    }

    private void mustBeKnown(ProductId product) {
        if (!catalog.knows(product)) {
            throw new BadRequest("productId", "must be a product of the catalogue");
        }
    }
}

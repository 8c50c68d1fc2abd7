package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.checklist.rules.ItemState;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;

/**
 * The door of this room: may this infusion start?
 *
 * <p>Before the patient arrives only the items that can be asked by telephone are answered; the others when the patient is
 * here. Answers to single items need no version read before: two nurses at two items must not lose each other's answers,
 * and at one item the later answer stands beside the history of the earlier one. Only the signature names the version that
 * was seen.
 *
 * <p>A visit of a site the caller is not bound to is a 404 ({@code NotFound("visit")}).
 */
@ApplicationScoped
public class Checklists {
    /** How long before signing the password may have been given, the end included; the service's own choice. */
    static final Duration SIGNED_IN_WITHIN = Duration.ofMinutes(5);

    private final Scheduling scheduling;
    private final ChecklistForms forms;
    private final Signatures signatures;
    private final Notary notary;
    private final SignatureDesk signatureDesk;
    private final OverrideLog overrides;
    private final ChecklistDesk desk;
    private final AnswerBook book;
    private final Outcomes outcomes;
    private final Deliveries deliveries;
    private final Caller caller;
    private final Clock clock;

    Checklists(
            Scheduling scheduling,
            ChecklistForms forms,
            Signatures signatures,
            Notary notary,
            SignatureDesk signatureDesk,
            OverrideLog overrides,
            ChecklistDesk desk,
            AnswerBook book,
            Outcomes outcomes,
            Deliveries deliveries,
            Caller caller,
            Clock clock) {
        this.scheduling = scheduling;
        this.forms = forms;
        this.signatures = signatures;
        this.notary = notary;
        this.signatureDesk = signatureDesk;
        this.overrides = overrides;
        this.desk = desk;
        this.book = book;
        this.outcomes = outcomes;
        this.deliveries = deliveries;
        this.caller = caller;
        this.clock = clock;
    }

    /** The checklist judged now; empty and of the template it would follow while nothing is answered. Writes nothing. */
    @Transactional
    public ChecklistFacts view(VisitId visit) {
        return desk.open(scheduling.visit(visit)).facts();
    }

    /**
     * Records answers, all or none. One that says the same again changes nothing. One that was answered before what stands,
     * and came in late, is kept but does not stand, and the answer tells so. When all of them came in before, nothing changes,
     * whatever has happened to the checklist since.
     *
     * @throws org.infusary.web.BadRequest when fields do not make an answer to their item
     * @throws NotFound when an item is not of the checklist's template
     * @throws Refused when an item must be looked at with the patient here
     * @throws ChecklistSigned when it is signed
     * @throws ChecklistClosed when the infusion has begun or the visit is over
     */
    @Transactional
    public ChecklistFacts answer(VisitId visit, List<ItemAnswer> given) {
        VisitFacts facts = scheduling.visit(visit);
        Optional<Sheet> seen = given.stream().allMatch(answer -> answer.answeredAt() != null)
                ? forms.lock(visit).map(opened -> desk.open(facts))
                : Optional.empty();
        if (seen.isPresent() && book.hasAll(seen.get(), given)) {
            return seen.get().facts().telling(deliveries.overtaken(seen.get(), given));
        }
        Sheet sheet = seen.map(this::writable).orElseGet(() -> openForWriting(visit));
        if (book.record(sheet, given)) {
            forms.changed(sheet.checklist());
        }
        return outcomes.judged(sheet.visit()).telling(deliveries.overtaken(sheet, given));
    }

    /** Takes an answer back; the item is open again. Nothing happens when there is none. Problems as in answering. */
    @Transactional
    public ChecklistFacts takeBack(VisitId visit, ItemCode code) {
        Sheet sheet = openForWriting(visit);
        sheet.report(code);
        if (book.takeBack(sheet, code)) {
            forms.changed(sheet.checklist());
        }
        return outcomes.judged(sheet.visit());
    }

    /**
     * Says that the caller has seen what warns of an item, and why it goes on. Lapses when the item is answered anew.
     *
     * @param reason kept on the checklist
     * @throws Refused when the item does not warn, or only a prescriber may say so
     */
    @Transactional
    public ChecklistFacts acknowledge(VisitId visit, ItemCode code, String reason) {
        Sheet sheet = openForWriting(visit);
        ItemReport report = sheet.report(code);
        boolean prescriber = caller.roles().contains(Roles.PRESCRIBER);
        if (report.state() != ItemState.WARN) {
            throw new Refused(Reason.of(
                    code.slug() + "-nothing-to-acknowledge",
                    "The item does not warn; there is nothing to acknowledge."));
        }
        if (report.prescriber() && !prescriber) {
            throw new Refused(new Reason(
                    code.slug() + "-needs-prescriber",
                    "Only a prescriber can acknowledge this.",
                    report.item().sources()));
        }
        if (!report.acknowledged()) {
            book.acknowledge(
                    sheet, report, new AcknowledgementFacts(reason, prescriber, caller.account(), clock.instant()));
            forms.changed(sheet.checklist());
        }
        return outcomes.judged(sheet.visit());
    }

    /**
     * Confirms an answer as the second person, signed in on their own. Lapses when the item is answered anew.
     *
     * @param answer the answer that was looked at
     * @throws Refused when the item takes no second check, or the caller gave the answer
     * @throws NotFound when the item is not answered
     * @throws AnswerChanged when another answer stands by now
     */
    @Transactional
    public ChecklistFacts secondCheck(VisitId visit, ItemCode code, UUID answer) {
        Sheet sheet = openForWriting(visit);
        sheet.report(code);
        if (book.secondCheck(sheet, code, answer)) {
            forms.changed(sheet.checklist());
        }
        return outcomes.judged(sheet.visit());
    }

    /**
     * Signs the checklist and makes the visit READY. What was signed is kept to the letter.
     *
     * @param read the version that was seen; 412 when it is no longer this
     * @throws Refused with every reason that holds, or when the patient has not arrived
     * @throws ChecklistSigned when it is signed already
     * @throws ChecklistClosed when the infusion has begun or the visit is over
     * @throws org.infusary.security.SignInTooOld when nothing else stands in the way, and the caller gave their password
     *     longer ago than {@link #SIGNED_IN_WITHIN}
     */
    @Transactional
    public ChecklistFacts sign(VisitId visit, EntityTag read) {
        Sheet sheet = openForWriting(visit);
        read.mustBe(sheet.checklist().version());
        if (sheet.visit().status() != VisitStatus.ARRIVED) {
            throw new Refused(Reason.of("visit-not-arrived", "The patient has not arrived."));
        }
        Refused.ifAny(sheet.review().verdict().reasons());
        Instant now = clock.instant();
        caller.mustHaveSignedInWithin(SIGNED_IN_WITHIN, now);
        forms.changed(sheet.checklist());
        SignatureFacts signature = notary.sign(sheet, caller.account(), now);
        overrides.relyOn(signature, 0, sheet);
        scheduling.ready(visit);
        return outcomes.judged(scheduling.visit(visit));
    }

    /**
     * Withdraws the signature: the checklist is open again, and a READY visit is ARRIVED.
     *
     * @param read the version the caller has read; 412 when it is no longer this
     * @param reason kept with the withdrawal
     * @throws ChecklistNotSigned when no signature stands
     * @throws ChecklistClosed when the infusion has begun or the visit is over
     */
    @Transactional
    public ChecklistFacts withdraw(VisitId visit, EntityTag read, String reason) {
        Checklist checklist = forms.lock(visit).orElse(null);
        VisitFacts facts = scheduling.visit(visit);
        desk.mustBeBeforeTheInfusion(facts);
        if (checklist == null) {
            throw new ChecklistNotSigned();
        }
        SignatureFacts signature = signatures.standing(checklist).orElseThrow(ChecklistNotSigned::new);
        read.mustBe(checklist.version());
        signatureDesk.withdraw(signature, facts, reason, null);
        forms.changed(checklist);
        return outcomes.judged(scheduling.visit(visit));
    }

    /**
     * The signature on which an infusion may start now. The checklist cannot be changed by others until the caller's
     * transaction ends. Warnings that came up after signing do not refuse; stops, items that came open again, and overrides
     * that expired since do.
     *
     * @return id of the signature, of this visit
     * @throws Refused with every reason: not signed, what holds, or what stops since it was signed
     */
    @Transactional
    public UUID requireClear(VisitId visit) {
        forms.lockAgainstChange(visit);
        Sheet sheet = desk.open(scheduling.visit(visit));
        Optional<SignatureFacts> signature = Optional.ofNullable(sheet.signature());
        if (signature.isEmpty()) {
            List<Reason> reasons = new ArrayList<>();
            reasons.add(Reason.of("checklist-not-signed", "The checklist is not signed."));
            reasons.addAll(sheet.review().verdict().reasons());
            throw new Refused(reasons);
        }
        List<Reason> reasons = new ArrayList<>(sheet.review().stopsSinceSigned());
        reasons.addAll(sheet.ended(overrides.reliedOn(signature.get())));
        Refused.ifAny(reasons);
        return signature.get().id();
    }

    /** Locked against other writers, and not signed. */
    Sheet openForWriting(VisitId visit) {
        VisitFacts facts = scheduling.visit(visit);
        desk.mustBeBeforeTheInfusion(facts);
        if (!forms.isOpen(visit)) {
            forms.open(visit, desk.templateFor(facts), caller.account(), clock.instant());
        }
        forms.lock(visit);
        return writable(desk.open(facts));
    }

    private Sheet writable(Sheet locked) {
        desk.mustBeBeforeTheInfusion(locked.visit());
        if (locked.signature() != null) {
            throw new ChecklistSigned();
        }
        return locked;
    }
}

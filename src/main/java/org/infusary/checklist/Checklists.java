package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.checklist.rules.ItemState;
import org.infusary.checklist.rules.Review;
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
    private final Scheduling scheduling;
    private final ChecklistForms forms;
    private final Signatures signatures;
    private final ChecklistDesk desk;
    private final AnswerBook book;
    private final Caller caller;
    private final Clock clock;

    Checklists(
            Scheduling scheduling,
            ChecklistForms forms,
            Signatures signatures,
            ChecklistDesk desk,
            AnswerBook book,
            Caller caller,
            Clock clock) {
        this.scheduling = scheduling;
        this.forms = forms;
        this.signatures = signatures;
        this.desk = desk;
        this.book = book;
        this.caller = caller;
        this.clock = clock;
    }

    /** The checklist judged now; empty and of the template it would follow while nothing is answered. Writes nothing. */
    @Transactional
    public ChecklistFacts view(VisitId visit) {
        return desk.open(scheduling.visit(visit)).facts();
    }

    /**
     * Records answers, all or none. One that says the same again changes nothing.
     *
     * @throws org.infusary.web.BadRequest when fields do not make an answer to their item
     * @throws NotFound when an item is not of the checklist's template
     * @throws Refused when an item must be looked at with the patient here
     * @throws ChecklistSigned when it is signed
     * @throws ChecklistClosed when the infusion has begun or the visit is over
     */
    @Transactional
    public ChecklistFacts answer(VisitId visit, List<ItemAnswer> given) {
        Sheet sheet = openForWriting(visit);
        if (book.record(sheet, given)) {
            forms.changed(sheet.checklist());
        }
        return desk.open(sheet.visit()).facts();
    }

    /** Takes an answer back; the item is open again. Nothing happens when there is none. Problems as in answering. */
    @Transactional
    public ChecklistFacts takeBack(VisitId visit, ItemCode code) {
        Sheet sheet = openForWriting(visit);
        sheet.report(code);
        if (book.takeBack(sheet, code)) {
            forms.changed(sheet.checklist());
        }
        return desk.open(sheet.visit()).facts();
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
        return desk.open(sheet.visit()).facts();
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
        return desk.open(sheet.visit()).facts();
    }

    /**
     * Signs the checklist and makes the visit READY.
     *
     * @param read the version that was seen; 412 when it is no longer this
     * @throws Refused with every reason that holds, or when the patient has not arrived
     * @throws ChecklistSigned when it is signed already
     * @throws ChecklistClosed when the infusion has begun or the visit is over
     */
    @Transactional
    public ChecklistFacts sign(VisitId visit, EntityTag read) {
        Sheet sheet = openForWriting(visit);
        read.mustBe(sheet.checklist().version());
        if (sheet.visit().status() != VisitStatus.ARRIVED) {
            throw new Refused(Reason.of("visit-not-arrived", "The patient has not arrived."));
        }
        Review review = sheet.review();
        Refused.ifAny(review.verdict().reasons());
        forms.changed(sheet.checklist());
        signatures.persistAndFlush(new Signature(
                sheet.checklist(), review.openHardStops(), sheet.sha256(), caller.account(), clock.instant()));
        scheduling.ready(visit);
        return desk.open(scheduling.visit(visit)).facts();
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
        Instant now = clock.instant();
        signatures.withdraw(new Withdrawal(signature, caller.account(), now, reason));
        forms.changed(checklist);
        if (facts.status() == VisitStatus.READY) {
            scheduling.unready(visit);
        }
        return desk.open(scheduling.visit(visit)).facts();
    }

    /**
     * The signature on which an infusion may start now. The checklist cannot be changed by others until the caller's
     * transaction ends. Warnings that came up after signing do not refuse; stops and items that came open again do.
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
        Refused.ifAny(sheet.review().stopsSinceSigned());
        return signature.get().id();
    }

    private Sheet openForWriting(VisitId visit) {
        VisitFacts facts = scheduling.visit(visit);
        desk.mustBeBeforeTheInfusion(facts);
        if (!forms.isOpen(visit)) {
            forms.open(visit, desk.templateFor(facts), caller.account(), clock.instant());
        }
        forms.lock(visit);
        Sheet sheet = desk.open(facts);
        if (sheet.signature() != null) {
            throw new ChecklistSigned();
        }
        return sheet;
    }
}

package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.task.NewTask;
import org.infusary.task.TaskFocus;
import org.infusary.task.Tasks;
import org.infusary.task.rules.TaskCode;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;

/**
 * A door of this room: changes what was signed, and keeps both.
 *
 * <p>A visit of a site the caller is not bound to is a 404 ({@code NotFound("visit")}).
 */
@ApplicationScoped
public class Amendments {
    private final Scheduling scheduling;
    private final ChecklistForms forms;
    private final ChecklistDesk desk;
    private final AnswerBook book;
    private final AmendmentLog log;
    private final OverrideLog overrides;
    private final SignatureDesk signatures;
    private final Tasks tasks;
    private final Caller caller;
    private final Clock clock;

    Amendments(
            Scheduling scheduling,
            ChecklistForms forms,
            ChecklistDesk desk,
            AnswerBook book,
            AmendmentLog log,
            OverrideLog overrides,
            SignatureDesk signatures,
            Tasks tasks,
            Caller caller,
            Clock clock) {
        this.scheduling = scheduling;
        this.forms = forms;
        this.desk = desk;
        this.book = book;
        this.log = log;
        this.overrides = overrides;
        this.signatures = signatures;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Answers an item of a signed checklist anew; the checklist is judged again.
     *
     * <p>Before the first drop: when something then stops, is open, or warns for a new reason that nobody acknowledged, the
     * signature is withdrawn and a READY visit is ARRIVED; else the signature stands together with the amendment. After the
     * first drop the amendment is late: no state changes, and when it shows a hard stop that was not seen before, a
     * prescriber is asked to look at it.
     *
     * @param read the version that was seen; 412 when it is no longer this
     * @param reason kept with the amendment
     * @throws ChecklistNotSigned when no signature stands: then the item is just answered
     * @throws ChecklistClosed when the visit is called off
     * @throws Refused when the answer that stands says the same
     * @throws NotFound when the item is not of the checklist's template
     * @throws org.infusary.web.BadRequest when fields do not make an answer to the item
     */
    @Transactional
    public ChecklistFacts amend(VisitId visit, EntityTag read, ItemAnswer given, String reason) {
        Checklist checklist = forms.lock(visit).orElse(null);
        VisitFacts facts = scheduling.visit(visit);
        boolean late = hasBegun(facts);
        Sheet signed = desk.open(facts);
        SignatureFacts signature = signed.signature();
        if (checklist == null || signature == null) {
            throw new ChecklistNotSigned();
        }
        read.mustBe(checklist.version());
        signed.report(given.code());
        Amendment amendment = Amendment.begin(
                signed,
                signature,
                log.countOf(signature) + 1,
                given.code(),
                late,
                new Amendment.Said(reason, caller.account(), clock.instant()));
        log.persistAndFlush(amendment);
        book.record(signed, List.of(given));
        forms.changed(checklist);
        judge(amendment, given.code(), signed, signature);
        return desk.open(scheduling.visit(visit)).facts();
    }

    private void judge(Amendment amendment, ItemCode code, Sheet signed, SignatureFacts signature) {
        Sheet amended = desk.open(signed.visit());
        UUID answer = amended.reading().answerId(code);
        if (answer == null || answer.equals(amendment.amendedAnswer())) {
            throw new Refused(Reason.of(
                    code.slug() + "-amended-to-the-same", "The answer that stands says the same, or was given later."));
        }
        amendment.judge(answer, signed.review(), amended.review());
        log.flush();
        overrides.relyOn(signature, amendment.number(), amended);
        if (amendment.isWithdrawing()) {
            signatures.withdraw(signature, signed.visit(), amendment.reason(), amendment.id());
        }
        if (amendment.isLateStop()) {
            askAPrescriber(amended);
        }
    }

    private void askAPrescriber(Sheet amended) {
        VisitFacts visit = amended.visit();
        tasks.open(new NewTask(
                visit.site(),
                visit.patient(),
                TaskCode.LATE_STOP,
                TaskFocus.visit(visit.course(), visit.cycle(), visit.id()),
                null,
                Roles.PRESCRIBER,
                amended.lookup().today()));
    }

    private static boolean hasBegun(VisitFacts visit) {
        return switch (visit.status()) {
            case HELD, BOOKED, ARRIVED, READY -> false;
            case INFUSING, PAUSED, COMPLETED, STOPPED_EARLY -> true;
            case CANCELLED, NO_SHOW, OMITTED -> throw new ChecklistClosed(visit.status());
        };
    }
}

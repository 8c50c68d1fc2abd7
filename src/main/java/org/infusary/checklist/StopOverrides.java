package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.checklist.rules.ItemState;
import org.infusary.checklist.rules.OverridePolicy;
import org.infusary.checklist.rules.OverrideState;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.Scheduling;
import org.infusary.schedule.VisitFacts;
import org.infusary.security.Caller;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;

/**
 * A door of this room: goes on in spite of a stop, where the template allows it.
 *
 * <p>An override is by a role that the template names, for the reasons for which the item stops now and for the answer that
 * stands, and it expires. The item goes on to stop, but no longer holds. Nobody overrides a hard stop.
 *
 * <p>A visit of a site the caller is not bound to is a 404 ({@code NotFound("visit")}).
 */
@ApplicationScoped
public class StopOverrides {
    private final Checklists checklists;
    private final Scheduling scheduling;
    private final ChecklistForms forms;
    private final ChecklistDesk desk;
    private final OverrideLog log;
    private final Outcomes outcomes;
    private final SignatureDesk signatures;
    private final Caller caller;
    private final Clock clock;

    StopOverrides(
            Checklists checklists,
            Scheduling scheduling,
            ChecklistForms forms,
            ChecklistDesk desk,
            OverrideLog log,
            Outcomes outcomes,
            SignatureDesk signatures,
            Caller caller,
            Clock clock) {
        this.checklists = checklists;
        this.scheduling = scheduling;
        this.forms = forms;
        this.desk = desk;
        this.log = log;
        this.outcomes = outcomes;
        this.signatures = signatures;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Overrides what stops now. It covers no reason that comes up later, and lapses when the item is answered anew.
     *
     * @throws org.infusary.web.BadRequest when it does not say when it ends, or would be over before it begins
     * @throws Refused when the item does not stop, takes no override, takes none of the caller's roles, or not for so long
     * @throws ChecklistSigned when the checklist is signed
     * @throws ChecklistClosed when the infusion has begun or the visit is over
     */
    @Transactional
    ChecklistFacts override(VisitId visit, ItemCode code, OverrideRequest request) {
        Sheet sheet = checklists.openForWriting(visit);
        ItemReport report = sheet.report(code);
        Instant now = clock.instant();
        Instant until = request.until(now);
        String role = roleFor(report, now, until);
        log.persist(StopOverride.of(
                sheet.checklist(),
                code,
                sheet.reading().answerId(code),
                report.reasons().stream().map(Reason::code).toList(),
                new Decision(role, request.reason(), caller.account(), now),
                until));
        log.flush();
        forms.changed(sheet.checklist());
        return outcomes.judged(sheet.visit());
    }

    private String roleFor(ItemReport report, Instant now, Instant until) {
        OverridePolicy policy = policyOf(report);
        if (report.state() != ItemState.STOP) {
            throw refused(report, "nothing-to-override", "The item does not stop; there is nothing to override.");
        }
        String role = roleOf(report, policy);
        if (!policy.allows(now, until)) {
            throw refused(
                    report, "override-too-long", "An override of this item holds at most " + policy.hours() + " h.");
        }
        return role;
    }

    private static OverridePolicy policyOf(ItemReport report) {
        OverridePolicy policy = report.item().override();
        if (policy == null) {
            throw refused(
                    report,
                    "never-overridden",
                    "The template lets no one override this item; a new order or a corrected answer clears it.");
        }
        return policy;
    }

    private String roleOf(ItemReport report, OverridePolicy policy) {
        return policy.roleAmong(caller.roles())
                .orElseThrow(() -> refused(
                        report,
                        "override-needs-role",
                        "Only these roles override this item: "
                                + String.join(
                                        ", ", policy.roles().stream().sorted().toList()) + "."));
    }

    private static Refused refused(ItemReport report, String what, String detail) {
        return new Refused(new Reason(
                report.item().code().slug() + "-" + what, detail, report.item().sources()));
    }

    /**
     * Takes back whatever overrides the answer that stands. A signature that does not stand without it is withdrawn too, and a
     * READY visit is ARRIVED.
     *
     * @throws NotFound when nothing is overridden
     * @throws Refused when the template takes none of the caller's roles
     * @throws ChecklistClosed when the infusion has begun or the visit is over
     */
    @Transactional
    public ChecklistFacts withdraw(VisitId visit, ItemCode code, String reason) {
        Checklist checklist = forms.lock(visit).orElse(null);
        VisitFacts facts = scheduling.visit(visit);
        desk.mustBeBeforeTheInfusion(facts);
        Sheet sheet = desk.open(facts);
        ItemReport report = sheet.report(code);
        List<OverrideFacts> inForce = sheet.overrides(code, OverrideState.IN_FORCE);
        if (checklist == null || inForce.isEmpty()) {
            throw new NotFound("override");
        }
        Decision decided = new Decision(roleOf(report, policyOf(report)), reason, caller.account(), clock.instant());
        inForce.forEach(one -> log.withdraw(one, decided));
        log.flush();
        forms.changed(checklist);
        SignatureFacts signature = sheet.signature();
        if (signature != null && desk.open(facts).review().isAgainstSignature(sheet.review())) {
            signatures.withdraw(signature, facts, reason, null);
        }
        return outcomes.judged(scheduling.visit(visit));
    }
}

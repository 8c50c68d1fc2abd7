package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infusary.checklist.rules.Field;
import org.infusary.checklist.rules.Form;
import org.infusary.checklist.rules.FormCheck;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Reason;
import org.infusary.schedule.rules.VisitStatus;
import org.infusary.security.Caller;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/** Writes answers and what hangs on them to a sheet that is locked and not signed. Tells whether anything changed. */
@ApplicationScoped
class AnswerBook {
    private final Answers answers;
    private final Caller caller;
    private final Clock clock;

    AnswerBook(Answers answers, Caller caller, Clock clock) {
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    boolean record(Sheet sheet, List<ItemAnswer> given) {
        mustFit(sheet, given);
        mustBeHereFor(sheet, given);
        boolean changed = false;
        for (ItemAnswer answer : given) {
            changed |= record(sheet, forOrder(sheet, answer));
        }
        return changed;
    }

    private boolean record(Sheet sheet, ItemAnswer given) {
        ChecklistAnswer live = sheet.reading().live().get(given.code());
        if (live != null && isSaidAgain(sheet, live, given)) {
            return false;
        }
        supersede(live);
        answers.persistAndFlush(ChecklistAnswer.give(sheet.checklist(), given, caller.account(), clock.instant()));
        return true;
    }

    /** The same from the same person; an answer of an earlier day is given anew where the day matters. */
    private boolean isSaidAgain(Sheet sheet, ChecklistAnswer live, ItemAnswer given) {
        ItemDefinition asked = sheet.definition(given.code());
        boolean stillCounts = !asked.asked().countsOnTheDayOnly()
                || !live.at()
                        .atZone(sheet.lookup().zone())
                        .toLocalDate()
                        .isBefore(sheet.visit().date());
        return stillCounts && live.by().equals(caller.account()) && live.says(given, asked.form());
    }

    boolean takeBack(Sheet sheet, ItemCode code) {
        ChecklistAnswer live = sheet.reading().live().get(code);
        supersede(live);
        return live != null;
    }

    /** Flushed at once: the next answer to the item must not meet the old one as live. */
    private void supersede(@Nullable ChecklistAnswer live) {
        if (live != null) {
            live.supersede(caller.account(), clock.instant());
            answers.flush();
        }
    }

    void acknowledge(Sheet sheet, ItemReport report, AcknowledgementFacts seen) {
        ItemCode code = report.item().code();
        ChecklistAnswer live = sheet.reading().live().get(code);
        answers.add(new Acknowledgement(
                sheet.checklist(),
                code,
                live == null ? null : live.id(),
                seen,
                report.reasons().stream().map(Reason::code).toList()));
    }

    boolean secondCheck(Sheet sheet, ItemCode code, UUID seen) {
        if (!sheet.definition(code).secondPerson()) {
            throw new Refused(
                    Reason.of(code.slug() + "-no-second-check", "This item is not checked by a second person."));
        }
        ChecklistAnswer live =
                Optional.ofNullable(sheet.reading().live().get(code)).orElseThrow(() -> new NotFound("answer"));
        if (!live.id().equals(seen)) {
            throw new AnswerChanged();
        }
        AccountId second = caller.account();
        if (live.by().equals(second)) {
            throw new Refused(new Reason(
                    code.slug() + "-same-person",
                    "The second check must be by another person than the one who answered.",
                    sheet.report(code).item().sources()));
        }
        if (sheet.reading().checks().containsKey(live.id())) {
            return false;
        }
        answers.add(new SecondCheck(sheet.checklist(), live, second, clock.instant()));
        return true;
    }

    /** The order as it stands now is the one that was compared. */
    private static ItemAnswer forOrder(Sheet sheet, ItemAnswer given) {
        return sheet.definition(given.code()).form() == Form.ORDER_CHECK
                ? given.with(given.fields()
                        .with(
                                Field.ORDER_VERSION,
                                sheet.lookup().facts().order().version()))
                : given;
    }

    private void mustFit(Sheet sheet, List<ItemAnswer> given) {
        FormCheck check = new FormCheck(sheet.lookup().today(), clock.instant());
        List<FieldError> errors = new ArrayList<>();
        Set<ItemCode> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            ItemAnswer answer = given.get(i);
            String place = given.size() == 1 ? "" : "answers[" + i + "].";
            check.misfits(sheet.definition(answer.code()), answer.fields())
                    .forEach(misfit -> errors.add(new FieldError(place + misfit.field(), misfit.rule())));
            if (!seen.add(answer.code())) {
                errors.add(new FieldError(place + "code", "must not be answered twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
    }

    private static void mustBeHereFor(Sheet sheet, List<ItemAnswer> given) {
        if (sheet.visit().status() == VisitStatus.BOOKED) {
            Refused.ifAny(given.stream()
                    .map(ItemAnswer::code)
                    .filter(code -> !sheet.definition(code).asked().mayBeEarly())
                    .map(code -> Reason.of(
                            code.slug() + "-needs-arrival", "Can only be answered when the patient has arrived."))
                    .toList());
        }
    }
}

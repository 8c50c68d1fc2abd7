package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.infusary.checklist.rules.Asked;
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

/** Writes answers and what hangs on them to a sheet that is locked and not signed. Tells whether what stands changed. */
@ApplicationScoped
class AnswerBook {
    private final Answers answers;
    private final Deliveries deliveries;
    private final AnswerFlow flow;
    private final Caller caller;
    private final Clock clock;

    AnswerBook(Answers answers, Deliveries deliveries, AnswerFlow flow, Caller caller, Clock clock) {
        this.answers = answers;
        this.deliveries = deliveries;
        this.flow = flow;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether every one of the answers, all of which tell when they were given, came in before. */
    boolean hasAll(Sheet sheet, List<ItemAnswer> given) {
        mustFit(sheet, given);
        return given.stream()
                .allMatch(answer -> deliveries.earlier(sheet, answer).isPresent());
    }

    boolean record(Sheet sheet, List<ItemAnswer> given) {
        mustFit(sheet, given);
        mustBeAskedSo(sheet, given);
        boolean changed = false;
        for (ItemAnswer answer : given) {
            changed |= record(sheet, forOrder(sheet, answer));
        }
        return changed;
    }

    private boolean record(Sheet sheet, ItemAnswer given) {
        ChecklistAnswer live = sheet.reading().live().get(given.code());
        if (live != null && given.answeredAt() == null && isSaidAgain(sheet, live, given)
                || deliveries.earlier(sheet, given).isPresent()) {
            return false;
        }
        ChecklistAnswer answer = ChecklistAnswer.give(sheet.checklist(), given, caller.account(), clock.instant());
        Optional<AccountId> overtaker = deliveries.overtaker(sheet, given, answer);
        if (overtaker.isPresent()) {
            answer.overtake(overtaker.get());
        } else {
            supersede(live);
        }
        answers.persistAndFlush(answer);
        if (overtaker.isEmpty()) {
            flow.told(sheet, given);
        }
        return overtaker.isEmpty();
    }

    /** The same from the same person; an answer of an earlier day is given anew where the day matters. */
    private boolean isSaidAgain(Sheet sheet, ChecklistAnswer live, ItemAnswer given) {
        ItemDefinition asked = sheet.definition(given.code());
        boolean stillCounts = !asked.asked().countsOnTheDayOnly()
                || !live.countsFrom()
                        .atZone(sheet.lookup().zone())
                        .toLocalDate()
                        .isBefore(sheet.visit().date());
        return stillCounts && live.by().equals(caller.account()) && live.says(given, asked.form());
    }

    boolean takeBack(Sheet sheet, ItemCode code) {
        ChecklistAnswer live = sheet.reading().live().get(code);
        if (live == null) {
            return false;
        }
        supersede(live);
        flow.takenBack(sheet, code);
        return true;
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
        answers.add(new Acknowledgement(
                sheet.checklist(),
                code,
                sheet.reading().answerId(code),
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
            if (!deliveries.isBelievable(answer.answeredAt())) {
                errors.add(new FieldError(place + "answeredAt", Deliveries.RULE));
            }
            flow.misfits(sheet, answer)
                    .forEach(misfit -> errors.add(new FieldError(place + misfit.field(), misfit.rule())));
            if (!seen.add(answer.code())) {
                errors.add(new FieldError(place + "code", "must not be answered twice"));
            }
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
    }

    private static void mustBeAskedSo(Sheet sheet, List<ItemAnswer> given) {
        boolean isHere = sheet.visit().status() != VisitStatus.BOOKED;
        Refused.ifAny(given.stream()
                .flatMap(answer -> notSo(answer, sheet.definition(answer.code()).asked(), isHere))
                .toList());
    }

    /** Why an item cannot be asked in this way now. */
    private static Stream<Reason> notSo(ItemAnswer answer, Asked asked, boolean isHere) {
        ItemCode code = answer.code();
        return switch (answer.channel()) {
            case TELEPHONE ->
                asked.mayBeByTelephone()
                        ? Stream.empty()
                        : Stream.of(Reason.of(code.slug() + "-not-by-telephone", "Can only be answered in person."));
            case IN_PERSON ->
                isHere || asked.mayBeEarly()
                        ? Stream.empty()
                        : Stream.of(Reason.of(
                                code.slug() + "-needs-arrival",
                                "Can only be answered in person when the patient has arrived."));
        };
    }
}

package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.AccountId;
import org.infusary.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Answers that a device kept while it had no network, and sends in any order, late, or twice.
 *
 * <p>What was answered last stands, not what came in last. Of two answered at the same moment the one that comes in last
 * stands, and so does an answer that does not tell its moment, as its moment is the one of coming in. Taking an answer back
 * overtakes everything answered before.
 */
@ApplicationScoped
class Deliveries {
    /** How far the clock of a device may be ahead; the service's own choice. */
    static final Duration CLOCK_AHEAD = Duration.ofMinutes(1);

    /** How long an answer may be on its way, the end excluded; as long as a moment within an answer may lie back. */
    static final Duration LONGEST = Duration.ofDays(7);

    static final String RULE = "must be within the last 7 days and at most one minute after now";

    private final Answers answers;
    private final Caller caller;
    private final Clock clock;

    Deliveries(Answers answers, Caller caller, Clock clock) {
        this.answers = answers;
        this.caller = caller;
        this.clock = clock;
    }

    /** The end is included, as is a moment just less than {@link #LONGEST} ago. */
    boolean isBelievable(@Nullable Instant answeredAt) {
        Instant now = clock.instant();
        return answeredAt == null
                || !answeredAt.isAfter(now.plus(CLOCK_AHEAD)) && answeredAt.isAfter(now.minus(LONGEST));
    }

    /** The very answer, when it came in before; whether it stands or not. */
    Optional<ChecklistAnswer> earlier(Sheet sheet, ItemAnswer given) {
        if (given.answeredAt() == null) {
            return Optional.empty();
        }
        return answers.to(sheet.checklist(), given.code()).stream()
                .filter(answer ->
                        answer.is(given, sheet.definition(given.code()).form(), caller.account()))
                .findFirst();
    }

    /** Who answered the item, or took its answer back, later than this one was answered; empty when it stands. */
    Optional<AccountId> overtaker(Sheet sheet, ItemAnswer given, ChecklistAnswer answer) {
        if (given.answeredAt() == null) {
            return Optional.empty();
        }
        ChecklistAnswer live = sheet.reading().live().get(given.code());
        return live == null
                ? takenBackAfter(sheet, given.code(), answer.countsFrom())
                : Optional.of(live.by()).filter(by -> live.countsFrom().isAfter(answer.countsFrom()));
    }

    /** Without a live answer the last one that stood was taken back when it was superseded. */
    private Optional<AccountId> takenBackAfter(Sheet sheet, ItemCode code, Instant moment) {
        return answers.to(sheet.checklist(), code).stream()
                .filter(answer -> !answer.isOvertaken())
                .max(Comparator.comparing(ChecklistAnswer::supersededAt))
                .filter(last -> last.supersededAt().isAfter(moment))
                .map(ChecklistAnswer::supersededBy);
    }

    /** Those of these items whose answer came in and does not stand. */
    List<ItemCode> overtaken(Sheet sheet, List<ItemAnswer> given) {
        return given.stream()
                .filter(answer ->
                        earlier(sheet, answer).filter(it -> !it.isLive()).isPresent())
                .map(ItemAnswer::code)
                .toList();
    }
}

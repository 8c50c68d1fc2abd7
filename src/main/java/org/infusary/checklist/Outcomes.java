package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.checklist.rules.ItemState;
import org.infusary.kernel.Reason;
import org.infusary.schedule.VisitFacts;
import org.infusary.store.Rows;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what stopped or warned. Once for a checklist, item, state and reason: a stop that is corrected later has still
 * stopped, and one that comes again is no second one. What is only open is no outcome.
 */
@ApplicationScoped
class Outcomes {
    private static final String KEEP = """
            insert into checklist_outcome (checklist_id, template_version, code, state, reason, answer_id, seen_at)
            select ?, ?, seen.code, seen.state, seen.reason, seen.answer_id, ?
              from unnest(cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as uuid[]))
                   as seen (code, state, reason, answer_id)
                on conflict on constraint outcome_is_kept_once do nothing
            """;

    private final ChecklistDesk desk;
    private final Rows rows;
    private final Clock clock;

    Outcomes(ChecklistDesk desk, Rows rows, Clock clock) {
        this.desk = desk;
        this.rows = rows;
        this.clock = clock;
    }

    /** The opened checklist of the visit, judged anew after a write; in one statement more when anything stops or warns. */
    ChecklistFacts judged(VisitFacts visit) {
        Sheet sheet = desk.open(visit);
        keep(sheet);
        return sheet.facts();
    }

    private void keep(Sheet sheet) {
        List<Seen> seen = sheet.review().items().stream()
                .filter(report -> report.state() == ItemState.STOP || report.state() == ItemState.WARN)
                .flatMap(report -> report.reasons().stream().map(reason -> new Seen(report, reason, sheet)))
                .toList();
        if (!seen.isEmpty()) {
            rows.write(
                    KEEP,
                    List.of(
                            sheet.checklist().id(),
                            sheet.template().version(),
                            clock.instant(),
                            column(seen, Seen::code),
                            column(seen, Seen::state),
                            column(seen, Seen::reason),
                            column(seen, Seen::answerId)));
        }
    }

    private static @Nullable String[] column(List<Seen> seen, Function<Seen, @Nullable String> value) {
        return seen.stream().map(value).toArray(String[]::new);
    }

    private record Seen(
            String code,
            String state,
            String reason,
            @Nullable String answerId) {
        Seen(ItemReport report, Reason reason, Sheet sheet) {
            this(report.item().code().value(), report.state().name(), reason.code(), answer(report, sheet));
        }

        private static @Nullable String answer(ItemReport report, Sheet sheet) {
            return Objects.toString(sheet.reading().answerId(report.item().code()), null);
        }
    }
}

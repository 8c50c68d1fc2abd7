package org.infusary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The amendments of signed checklists. */
@ApplicationScoped
class AmendmentLog implements PanacheRepositoryBase<Amendment, UUID> {
    private final Answers answers;

    AmendmentLog(Answers answers) {
        this.answers = answers;
    }

    int countOf(SignatureFacts signature) {
        return (int) count("signatureId", signature.id());
    }

    /** Those that are judged, oldest first, each with the answer before it and its own. */
    List<AmendmentFacts> of(Checklist checklist, Reading reading) {
        List<Amendment> amendments =
                list("checklistId = ?1 and answerId is not null order by amendedAt, number", checklist.id());
        Map<UUID, ChecklistAnswer> given = answersOf(amendments);
        return amendments.stream()
                .map(one -> one.facts(
                        facts(given.get(one.amendedAnswer()), reading), reading.facts(given.get(one.answer()))))
                .toList();
    }

    private static @Nullable AnswerFacts facts(@Nullable ChecklistAnswer answer, Reading reading) {
        return answer == null ? null : reading.facts(answer);
    }

    private Map<UUID, ChecklistAnswer> answersOf(List<Amendment> amendments) {
        List<UUID> ids = amendments.stream()
                .flatMap(one -> Stream.of(one.amendedAnswer(), one.answer()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : answers.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(ChecklistAnswer::id, Function.identity()));
    }
}

package org.infusary.checklist;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.checklist.rules.Acknowledged;
import org.infusary.checklist.rules.Filled;
import org.infusary.checklist.rules.Form;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemReport;
import org.infusary.checklist.rules.OverrideState;
import org.infusary.checklist.rules.Recorded;
import org.infusary.checklist.rules.Template;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a checklist now.
 *
 * @param forms of the items of the template
 * @param live the live answer of each item that has one
 * @param checks second checks by the id of the answer
 * @param acknowledgements of live answers and computed items only, oldest first
 * @param overrides every one ever given, oldest first
 */
record Reading(
        Map<ItemCode, Form> forms,
        Map<ItemCode, ChecklistAnswer> live,
        Map<UUID, SecondCheck> checks,
        List<Acknowledgement> acknowledgements,
        List<OverrideFacts> overrides) {
    static final Reading EMPTY = new Reading(Map.of(), Map.of(), Map.of(), List.of(), List.of());

    /** @param acknowledgements also those of superseded answers, which are left out */
    static Reading of(
            Template template,
            List<ChecklistAnswer> live,
            List<SecondCheck> checks,
            List<Acknowledgement> acknowledgements,
            List<OverrideFacts> overrides) {
        Map<ItemCode, ChecklistAnswer> byCode = new TreeMap<>();
        live.forEach(answer -> byCode.put(answer.code(), answer));
        return new Reading(
                template.forms(),
                byCode,
                checks.stream().collect(Collectors.toMap(SecondCheck::answerId, check -> check)),
                acknowledgements.stream()
                        .filter(one -> Objects.equals(one.answerId(), idOf(byCode.get(one.code()))))
                        .toList(),
                overrides);
    }

    private static @Nullable UUID idOf(@Nullable ChecklistAnswer answer) {
        return answer == null ? null : answer.id();
    }

    /** For the rules; days are those of the centre. */
    Filled filled(Lookup lookup) {
        Map<ItemCode, Recorded> answers = new TreeMap<>();
        live.forEach((code, answer) -> {
            SecondCheck check = checks.get(answer.id());
            answers.put(
                    code,
                    new Recorded(
                            answer.fields(form(answer)),
                            answer.by(),
                            answer.countsFrom().atZone(lookup.zone()).toLocalDate(),
                            answer.channel(),
                            check == null ? null : check.by()));
        });
        Map<ItemCode, Acknowledged> acknowledged = new TreeMap<>();
        acknowledgements.stream()
                .map(Acknowledgement::code)
                .distinct()
                .forEach(code -> acknowledged.put(code, new Acknowledged(codes(code, false), codes(code, true))));
        return new Filled(
                answers,
                acknowledged,
                standingOverrides()
                        .collect(Collectors.groupingBy(
                                OverrideFacts::code,
                                Collectors.mapping(OverrideFacts::overridden, Collectors.toList()))));
    }

    /** The answer to the item that stands; null when there is none. */
    @Nullable UUID answerId(ItemCode code) {
        return idOf(live.get(code));
    }

    /** In force or expired: the rules judge by the moment. */
    private Stream<OverrideFacts> standingOverrides() {
        return overrides.stream().filter(one -> one.withdrawn() == null && isOfWhatStands(one));
    }

    private boolean isOfWhatStands(OverrideFacts override) {
        return Objects.equals(override.answer(), answerId(override.code()));
    }

    OverrideState state(OverrideFacts override, Instant at) {
        return override.state(isOfWhatStands(override), at);
    }

    /** The overrides without which the item would hold: for each of its reasons the one that lasts longest. */
    Set<OverrideFacts> reliedOn(ItemReport report, Instant at) {
        return report.reasons().stream()
                .map(reason -> longest(report.item().code(), reason, at))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private Optional<OverrideFacts> longest(ItemCode code, Reason reason, Instant at) {
        return overrides.stream()
                .filter(one -> one.code().equals(code) && one.codes().contains(reason.code()))
                .filter(one -> state(one, at) == OverrideState.IN_FORCE)
                .max(Comparator.comparing(OverrideFacts::expiresAt));
    }

    private Set<String> codes(ItemCode code, boolean onlyPrescribers) {
        Set<String> codes = new HashSet<>();
        acknowledgements.stream()
                .filter(one -> one.code().equals(code))
                .filter(one -> !onlyPrescribers || one.facts().byPrescriber())
                .forEach(one -> codes.addAll(one.codes()));
        return codes;
    }

    private Form form(ChecklistAnswer answer) {
        return Objects.requireNonNull(forms.get(answer.code()));
    }

    @Nullable AnswerFacts answer(ItemCode code) {
        ChecklistAnswer answer = live.get(code);
        return answer == null ? null : facts(answer);
    }

    /** With whoever checked it, also of an answer that is superseded. */
    AnswerFacts facts(ChecklistAnswer answer) {
        return answer.facts(form(answer), checks.get(answer.id()));
    }

    @Nullable AcknowledgementFacts acknowledgement(ItemCode code) {
        return acknowledgements.stream()
                .filter(one -> one.code().equals(code))
                .reduce((earlier, later) -> later)
                .map(Acknowledgement::facts)
                .orElse(null);
    }
}

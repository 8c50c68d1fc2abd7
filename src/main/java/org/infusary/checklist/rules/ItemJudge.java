package org.infusary.checklist.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusary.checklist.rules.language.Expression;
import org.infusary.checklist.rules.language.Misread;
import org.infusary.checklist.rules.language.Vocabulary;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Judges one item of a template.
 *
 * @param applies whom it concerns; null for everyone
 * @param rules in the order of the template
 */
record ItemJudge(TemplateItem item, @Nullable Expression<Situation> applies, List<RuleJudge> rules) {
    ItemJudge {
        rules = List.copyOf(rules);
    }

    /**
     * @param all what is known, with the answers of all items and the conditions
     * @param place of the item's definition, for faults
     * @param faults where what does not pass the check is added
     */
    static ItemJudge of(TemplateItem item, Vocabulary<Situation> all, String place, List<Fault> faults) {
        Vocabulary<Situation> open = Words.withThresholds(item, all);
        Vocabulary<Situation> answered = Words.withAnswer(item, open);
        List<RuleJudge> rules = new ArrayList<>();
        List<ItemRule> written = item.definition().rules();
        for (int i = 0; i < written.size(); i++) {
            ItemRule rule = written.get(i);
            RuleJudge.of(rule, rule.unanswered() ? open : answered, place + "rules[" + i + "].", faults)
                    .ifPresent(rules::add);
        }
        return new ItemJudge(item, applies(item, open, place, faults), rules);
    }

    private static @Nullable Expression<Situation> applies(
            TemplateItem item, Vocabulary<Situation> open, String place, List<Fault> faults) {
        Applies applies = item.definition().applies();
        try {
            return applies == null ? null : open.condition(applies.when());
        } catch (Misread wrong) {
            faults.add(new Fault(place + "applies.when", wrong.getMessage()));
            return null;
        }
    }

    ItemReport report(Situation at) {
        Finding finding = finding(at);
        Acknowledged acknowledged = at.filled().acknowledgements().get(item.code());
        boolean covered = finding.state() == ItemState.WARN
                && acknowledged != null
                && acknowledged.covers(finding.reasons(), finding.prescriber());
        boolean overridden = finding.state() == ItemState.STOP
                && item.override() != null
                && Overridden.all(
                        finding.reasons(), at.filled().overrides().getOrDefault(item.code(), List.of()), at.at());
        return new ItemReport(item, finding.state(), finding.reasons(), finding.prescriber(), covered, overridden);
    }

    private Finding finding(Situation at) {
        Finding finding = new Finding(item);
        if (!at.conditionsKnown()) {
            return finding.add(
                    Effect.OPEN,
                    "conditions-not-judged",
                    "What answers tell of the patient's conditions cannot be judged; have the template mended.");
        }
        if (!concerns(at)) {
            return finding.add(
                    Effect.NOT_APPLICABLE,
                    "not-applicable",
                    item.definition().applies().otherwise());
        }
        if (item.form().takesAnswer() && !isAnswered(at, finding)) {
            rules.stream().filter(rule -> rule.rule().unanswered()).forEach(rule -> rule.judge(at, finding));
            return finding;
        }
        rules.stream().filter(rule -> !rule.rule().unanswered()).forEach(rule -> rule.judge(at, finding));
        secondPerson(at, finding);
        pairs(at, finding);
        return finding;
    }

    /** An item of which it cannot be told whom it concerns is asked. */
    private boolean concerns(Situation at) {
        try {
            return applies == null || applies.holds(at);
        } catch (Expression.NotJudged unknown) {
            return true;
        }
    }

    private boolean isAnswered(Situation at, Finding finding) {
        Optional<Recorded> recorded = at.recorded(item.code());
        if (recorded.isEmpty()) {
            finding.add(Effect.OPEN, "unanswered", "Not answered yet.");
            return false;
        }
        if (item.definition().asked().countsOnTheDayOnly() && at.isOfEarlierDay(recorded.get())) {
            finding.add(Effect.OPEN, "of-earlier-day", "Answered on an earlier day; look again today.");
            return false;
        }
        if (item.definition().asked().isConfirmedAtChair() && recorded.get().channel() == AnswerChannel.TELEPHONE) {
            finding.add(Effect.OPEN, "by-telephone", "Answered by telephone; ask again at the chair.");
            return false;
        }
        return true;
    }

    private void secondPerson(Situation at, Finding finding) {
        if (!item.definition().secondPerson()) {
            return;
        }
        Recorded recorded = at.recorded(item.code()).orElseThrow();
        AccountId second = recorded.second();
        if (second == null) {
            finding.add(Effect.OPEN, "second-person", "A second person has not checked this yet.");
        } else if (second.equals(recorded.by())) {
            finding.add(Effect.STOP, "same-person", "Answered and checked by the same person.");
        }
    }

    private void pairs(Situation at, Finding finding) {
        if (item.definition().pairs().isEmpty()) {
            return;
        }
        for (Judgement.Objection objection : at.objections()) {
            if (item.definition().pairs().contains(objection.pair())) {
                Effect effect =
                        switch (objection.effect()) {
                            case STOP -> Effect.STOP;
                            case WARN -> Effect.WARN;
                            case OK -> Effect.NOTE;
                        };
                finding.add(
                        effect,
                        new Reason(
                                item.code().slug() + "-" + objection.pair().code(),
                                objection.detail(),
                                objection.sources()));
            }
        }
    }
}

package org.infusary.checklist.rules;

import java.util.List;
import java.util.Optional;
import org.infusary.checklist.rules.language.Expression;
import org.infusary.checklist.rules.language.Misread;
import org.infusary.checklist.rules.language.Vocabulary;
import org.infusary.kernel.Reason;

/** Judges one rule of an item. */
record RuleJudge(ItemRule rule, Expression<Situation> when, Detail detail) {
    /**
     * @param place of the rule, for faults
     * @param faults where what does not pass the check is added
     */
    static Optional<RuleJudge> of(ItemRule rule, Vocabulary<Situation> words, String place, List<Fault> faults) {
        String part = "when";
        try {
            Expression<Situation> when = words.condition(rule.when());
            part = "detail";
            return Optional.of(new RuleJudge(rule, when, Detail.read(rule.detail(), words)));
        } catch (Misread wrong) {
            faults.add(new Fault(place + part, wrong.getMessage()));
            return Optional.empty();
        }
    }

    /** A rule that comes to nothing leaves its item open. */
    void judge(Situation at, Finding finding) {
        try {
            if (when.holds(at)) {
                List<String> sources = rule.sources().isEmpty() ? finding.item().sources() : rule.sources();
                finding.add(rule.effect(), new Reason(rule.code(), detail.text(at), sources));
            }
        } catch (Expression.NotJudged unknown) {
            finding.add(
                    Effect.OPEN,
                    Reason.of(rule.code() + "-not-judged", "This rule cannot be judged; have the template mended."));
        }
    }
}

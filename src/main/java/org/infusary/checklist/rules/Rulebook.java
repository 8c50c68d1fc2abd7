package org.infusary.checklist.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.infusary.checklist.rules.language.Expression;
import org.infusary.checklist.rules.language.Misread;
import org.infusary.checklist.rules.language.Types;
import org.infusary.checklist.rules.language.Vocabulary;
import org.infusary.eligibility.rules.Matrix;
import org.infusary.kernel.Condition;
import org.infusary.ledger.rules.VaccineTimes;

/**
 * A template whose rules were read and passed the check; it judges what stands on a checklist. Never changes.
 *
 * <p>Every item but information must be answered or not applicable. What stops is cleared by another answer, or, where the
 * template allows it, does not hold while an override covers every reason. What warns is cleared by an acknowledgement that
 * covers every warning of the item, by a prescriber where the rule asks for one. A rule that comes to nothing leaves its item
 * open.
 */
public final class Rulebook {
    private final Template template;
    private final List<Expression<Situation>> conditions;
    private final List<ItemJudge> items;

    private Rulebook(Template template, List<Expression<Situation>> conditions, List<ItemJudge> items) {
        this.template = template;
        this.conditions = List.copyOf(conditions);
        this.items = List.copyOf(items);
    }

    /** @throws UnsoundTemplate naming every fault */
    public static Rulebook of(Template template) {
        List<Fault> faults = new ArrayList<>(TemplateCheck.faults(template));
        if (!faults.isEmpty()) {
            throw new UnsoundTemplate(faults);
        }
        Vocabulary<Situation> answers = Words.ofAnswers(template);
        List<Expression<Situation>> conditions = new ArrayList<>();
        for (int i = 0; i < template.conditions().size(); i++) {
            try {
                conditions.add(answers.read(template.conditions().get(i), Types.list(Types.of(Condition.class))));
            } catch (Misread wrong) {
                faults.add(new Fault("conditions[" + i + "]", wrong.getMessage()));
            }
        }
        Vocabulary<Situation> all = Words.withConditions(answers);
        List<ItemJudge> items = new ArrayList<>();
        for (int i = 0; i < template.items().size(); i++) {
            items.add(ItemJudge.of(template.items().get(i), all, "items[" + i + "].definition.", faults));
        }
        if (!faults.isEmpty()) {
            throw new UnsoundTemplate(faults);
        }
        return new Rulebook(template, conditions, items);
    }

    public Template template() {
        return template;
    }

    /**
     * How every item stands, and the verdict over them.
     *
     * @param matrix run by items that judge pairs
     * @param at the moment of judging; a start is expected no earlier
     */
    public Review review(Filled filled, StartFacts facts, Matrix matrix, VaccineTimes vaccines, Instant at) {
        Situation known = new Situation(facts, filled, matrix, vaccines, at, facts.conditions(), true);
        Situation situation = judgedConditions(known);
        return Review.of(items.stream().map(item -> item.report(situation)).toList(), at);
    }

    /** With those of the record and those that answers tell of; what cannot be judged holds every item. */
    private Situation judgedConditions(Situation known) {
        Set<Condition> told = EnumSet.noneOf(Condition.class);
        told.addAll(known.facts().conditions());
        try {
            for (Expression<Situation> rule : conditions) {
                rule.words(known).forEach(word -> told.add(Condition.valueOf(word)));
            }
        } catch (Expression.NotJudged unknown) {
            return known.withConditionsUnknown();
        }
        return known.with(told);
    }
}

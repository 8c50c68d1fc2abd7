package org.infusary.checklist.rules;

import java.util.ArrayList;
import java.util.List;
import org.infusary.checklist.rules.language.Types;
import org.infusary.checklist.rules.language.Variable;
import org.infusary.checklist.rules.language.Vocabulary;

/** What the rules of a template may name. */
final class Words {
    private Words() {}

    /** What is known without asking, and the answer of every item, also one of an earlier day: {@code BP.systolicMmHg}. */
    static Vocabulary<Situation> ofAnswers(Template template) {
        List<Variable<Situation>> variables = new ArrayList<>(KnownWords.FACTS);
        for (TemplateItem item : template.items()) {
            for (Variable<AnswerFields> field : item.definition().variables()) {
                variables.add(new Variable<>(
                        item.code() + "." + field.name(),
                        Types.optional(field.type()),
                        field.meaning() + "; absent while not answered",
                        field.words(),
                        at -> at.answer(item.code()).map(field.read()).orElse(null)));
            }
        }
        return Vocabulary.of(variables, KnownWords.WORDS);
    }

    /** Also what answers tell of the patient's conditions. */
    static Vocabulary<Situation> withConditions(Vocabulary<Situation> answers) {
        return answers.and(KnownWords.CONDITIONS);
    }

    /** Also the thresholds of an item. */
    static Vocabulary<Situation> withThresholds(TemplateItem item, Vocabulary<Situation> all) {
        return all.and(item.definition().thresholds().stream()
                .map(threshold -> new Variable<Situation>(
                        "threshold." + threshold.name(), Types.DECIMAL, threshold.unit(), at -> threshold.value()))
                .toList());
    }

    /** Also the answer to an item, which stands when its rules are asked. */
    static Vocabulary<Situation> withAnswer(TemplateItem item, Vocabulary<Situation> all) {
        return all.and(item.definition().variables().stream()
                .map(field -> new Variable<Situation>(
                        "answer." + field.name(), field.type(), field.meaning(), field.words(), at -> field.read()
                                .apply(at.answer(item.code()).orElseThrow())))
                .toList());
    }
}

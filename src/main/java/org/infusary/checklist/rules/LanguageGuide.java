package org.infusary.checklist.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.infusary.checklist.rules.language.Term;
import org.infusary.checklist.rules.language.Variable;
import org.infusary.checklist.rules.language.Vocabulary;

/**
 * The language of rules, told for whoever writes them.
 *
 * @param variables what every rule may look at
 * @param forms what the answer to an item holds, by its form; forms without an answer are left out
 * @param words enumerations with their words
 * @param functions beyond those of the Common Expression Language itself
 */
public record LanguageGuide(List<Term> variables, List<Answer> forms, List<Words> words, List<Term> functions) {
    /** @param fields as rules see them: {@code answer.yes}, and {@code CODE.yes} as an optional in those of other items */
    public record Answer(Form form, List<Term> fields) {}

    /** @param words each is written behind the name: {@code Known.YES} */
    public record Words(String name, List<String> words) {}

    public static LanguageGuide ofRules() {
        List<Variable<Situation>> variables = new ArrayList<>(KnownWords.FACTS);
        variables.addAll(KnownWords.CONDITIONS);
        return new LanguageGuide(
                variables.stream().map(Variable::term).toList(),
                Arrays.stream(Form.values())
                        .filter(Form::takesAnswer)
                        .map(form -> new Answer(
                                form,
                                form.variables().stream().map(Variable::term).toList()))
                        .toList(),
                KnownWords.WORDS.stream()
                        .map(type -> new Words(
                                type.getSimpleName(),
                                Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .toList()))
                        .toList(),
                Vocabulary.functions());
    }
}

package org.infusary.checklist.rules;

import java.util.List;
import org.infusary.checklist.rules.language.Variable;
import org.infusary.eligibility.rules.InteractionPair;
import org.jspecify.annotations.Nullable;

/**
 * How an item is answered and judged, as data.
 *
 * @param form which fields make an answer
 * @param asked when it may be answered
 * @param secondPerson whether a second person, not the one who answered, must confirm the answer
 * @param range plausible values; only, and always, of {@link Form#NUMBER}
 * @param options what may be chosen; only, and always, of {@link Form#CHOICE}
 * @param thresholds the numbers its rules judge by
 * @param applies whom it concerns; null for everyone
 * @param pairs pairs of condition and product that it judges besides its rules
 * @param rules judged in this order; every one that holds is told
 * @param override who may override its stops; null for no one
 */
public record ItemDefinition(
        Form form,
        Asked asked,
        boolean secondPerson,
        @Nullable NumberRange range,
        List<String> options,
        List<Threshold> thresholds,
        @Nullable Applies applies,
        List<InteractionPair> pairs,
        List<ItemRule> rules,
        @Nullable OverridePolicy override) {
    public ItemDefinition {
        options = listed(options);
        thresholds = listed(thresholds);
        pairs = listed(pairs);
        rules = listed(rules);
    }

    /** What {@code codes} or {@code choice} may hold; empty when the form has neither. */
    public List<String> choices() {
        return form == Form.CHOICE ? options : form.options();
    }

    /** What rules may look at in an answer. */
    List<Variable<AnswerFields>> variables() {
        return form == Form.CHOICE
                ? form.variables().stream().map(choice -> choice.of(options)).toList()
                : form.variables();
    }

    private static <T> List<T> listed(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}

package org.infusary.checklist.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item as the template words it.
 *
 * @param answer type of the answer, in the words of the reference
 * @param rule the rule in prose, as {@link ItemCode} applies it
 * @param sources ids of the reference sources; empty when the rule is a default of the centre
 * @param thresholdStatus {@code sourced}, or {@code site-default} when no published number was found
 * @param override who may override a stop of it; null for no one, as always for a hard stop: only a new order or a corrected
 *     answer clears that
 */
public record TemplateItem(
        ItemCode code,
        String prompt,
        String answer,
        Severity severity,
        String rule,
        List<String> sources,
        String thresholdStatus,
        @Nullable OverridePolicy override) {
    public TemplateItem {
        sources = List.copyOf(sources);
        if (severity == Severity.HARD_STOP && override != null) {
            throw new IllegalArgumentException("no one overrides the hard stop " + code);
        }
    }
}

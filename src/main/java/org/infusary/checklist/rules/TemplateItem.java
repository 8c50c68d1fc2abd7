package org.infusary.checklist.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item as the template words it.
 *
 * @param answer type of the answer, in the words of the reference
 * @param rule the rule in prose, as {@code definition} applies it
 * @param sources ids of the reference sources; empty when the rule is a default of the centre
 * @param thresholdStatus {@code sourced}, or {@code site-default} when no published number was found
 * @param definition how it is answered and judged
 */
public record TemplateItem(
        ItemCode code,
        String prompt,
        String answer,
        Severity severity,
        String rule,
        List<String> sources,
        String thresholdStatus,
        ItemDefinition definition) {
    public TemplateItem {
        sources = List.copyOf(sources);
    }

    public Form form() {
        return definition.form();
    }

    /** Who may override a stop of it; null for no one, always so for a hard stop: only a new order or a corrected answer clears it. */
    public @Nullable OverridePolicy override() {
        return severity == Severity.HARD_STOP ? null : definition.override();
    }
}

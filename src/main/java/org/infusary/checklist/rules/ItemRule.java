package org.infusary.checklist.rules;

import java.util.List;

/**
 * One rule of an item, as data.
 *
 * @param code stable, for programs; begins with the item's slug: {@code bp-outside-limits}
 * @param effect what follows when it holds
 * @param when a condition in the language of rules; it may use {@code answer} only when {@code unanswered} is false
 * @param detail for people; an expression in braces is put in as it comes out, as {@code {threshold.consentMonths}}
 * @param sources ids of its own sources; empty when they are those of the item
 * @param unanswered true when it is asked while no answer counts, false when it judges the answer
 */
public record ItemRule(
        String code, Effect effect, String when, String detail, List<String> sources, boolean unanswered) {
    public ItemRule {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }
}

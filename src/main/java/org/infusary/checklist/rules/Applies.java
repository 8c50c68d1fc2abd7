package org.infusary.checklist.rules;

/**
 * Whom an item concerns.
 *
 * @param when a condition in the language of rules; it cannot use {@code answer}
 * @param otherwise why it does not concern the others, for people
 */
public record Applies(String when, String otherwise) {}

package org.infusary.checklist.rules;

/**
 * Why a template cannot be published.
 *
 * @param place in the template, as a JSON path: {@code items[3].definition.rules[0].when}
 * @param message what is expected, for people
 */
public record Fault(String place, String message) {}

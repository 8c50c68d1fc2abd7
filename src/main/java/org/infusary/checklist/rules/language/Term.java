package org.infusary.checklist.rules.language;

/**
 * Something the language of rules has, told for people.
 *
 * @param name as it is written: {@code visit.on}, or with its types: {@code date.plusMonths(decimal)}
 * @param type what it comes to: {@code optional_type(date)}
 */
public record Term(String name, String type, String meaning) {}

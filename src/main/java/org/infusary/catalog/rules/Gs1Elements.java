package org.infusary.catalog.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A scanned or copied line, cut into identifiers and values. */
record Gs1Elements(List<Element> all, List<String> faults) {
    private static final char SEPARATOR = '\u001D';
    private static final Pattern SYMBOLOGY = Pattern.compile("\\](d2|C1|Q3|J1)");
    private static final Pattern OTHER_SYMBOLOGY = Pattern.compile("\\][A-Za-z].");
    private static final Pattern PRINTED = Pattern.compile("\\(([0-9]{2,4})\\)");

    /** Characters of an element with its identifier, by its first two digits: General Specifications, section 7.8. */
    private static final Map<String, Integer> PREDEFINED = Map.ofEntries(
            Map.entry("00", 20),
            Map.entry("01", 16),
            Map.entry("02", 16),
            Map.entry("03", 16),
            Map.entry("04", 18),
            Map.entry("11", 8),
            Map.entry("12", 8),
            Map.entry("13", 8),
            Map.entry("14", 8),
            Map.entry("15", 8),
            Map.entry("16", 8),
            Map.entry("17", 8),
            Map.entry("18", 8),
            Map.entry("19", 8),
            Map.entry("20", 4),
            Map.entry("31", 10),
            Map.entry("32", 10),
            Map.entry("33", 10),
            Map.entry("34", 10),
            Map.entry("35", 10),
            Map.entry("36", 10),
            Map.entry("41", 16));

    record Element(String identifier, String value) {}

    static Gs1Elements of(String text) {
        String line = text.strip();
        if (SYMBOLOGY.matcher(line).lookingAt()) {
            line = line.substring(3);
        } else if (OTHER_SYMBOLOGY.matcher(line).lookingAt()) {
            return refused("must be a GS1 code: the symbology identifier is of another kind of code");
        }
        return line.startsWith("(") ? printed(line) : scanned(line);
    }

    List<String> values(String identifier) {
        return all.stream()
                .filter(element -> element.identifier().equals(identifier))
                .map(Element::value)
                .toList();
    }

    private static Gs1Elements printed(String line) {
        Matcher identifier = PRINTED.matcher(line);
        if (!identifier.lookingAt()) {
            return refused("must begin with an identifier of 2 to 4 digits in parentheses, such as (01)");
        }
        List<Element> elements = new ArrayList<>();
        String last = identifier.group(1);
        int from = identifier.end();
        while (identifier.find()) {
            elements.add(
                    new Element(last, line.substring(from, identifier.start()).strip()));
            last = identifier.group(1);
            from = identifier.end();
        }
        elements.add(new Element(last, line.substring(from).strip()));
        return new Gs1Elements(elements, List.of());
    }

    private static Gs1Elements scanned(String line) {
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            if (line.charAt(at) == SEPARATOR) {
                at++;
                continue;
            }
            String identifier = line.substring(at, Math.min(at + 2, line.length()));
            if (!identifier.matches("[0-9]{2}")) {
                return refused("must be GS1 element strings, each of which begins with two digits or more");
            }
            Integer length = PREDEFINED.get(identifier);
            int end = length == null ? separator(line, at) : at + length;
            if (end > line.length() || separator(line, at) < end) {
                return refused("(" + identifier + ") ends before its " + (length - 2) + " characters");
            }
            elements.add(new Element(identifier, line.substring(at + 2, end)));
            at = end;
        }
        return elements.isEmpty() ? refused("must hold an element string") : new Gs1Elements(elements, List.of());
    }

    private static int separator(String line, int from) {
        int found = line.indexOf(SEPARATOR, from);
        return found < 0 ? line.length() : found;
    }

    private static Gs1Elements refused(String fault) {
        return new Gs1Elements(List.of(), List.of(fault));
    }
}

package org.infusary.checklist.rules;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names an item of a checklist, the same in every version of a template: {@code ID_TWO}. The reference names 36; a centre
 * may add its own.
 *
 * @param value 2 to 32 capital letters, digits and underscores, begun with a letter
 */
public record ItemCode(String value) implements Comparable<ItemCode> {
    /** What a code looks like, as a regular expression. */
    public static final String PATTERN = "[A-Z][A-Z0-9_]{1,31}";

    /** The same in words. */
    public static final String RULE = "must be 2 to 32 capital letters, digits and underscores, begun with a letter";

    private static final Pattern SHAPE = Pattern.compile(PATTERN);

    /** @throws IllegalArgumentException when it does not look like a code */
    public ItemCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("the code of an item " + RULE);
        }
    }

    /** The code as reasons begin with it: {@code ID_TWO} is {@code id-two}. */
    public String slug() {
        return value.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int compareTo(ItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

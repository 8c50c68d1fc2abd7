package org.infusary.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text of JSON and makes none of numbers. Refuses what the database cannot keep or would change, and what nobody can
 * see: two lots or names that look the same must be the same, and none may turn the letters beside it around.
 */
final class StrictText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    StrictText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (text.chars().allMatch(StrictText::isPlain)) {
            return text;
        }
        if (text.codePoints().anyMatch(StrictText::isControl)) {
            throw new Unkeepable(parser, text, "must not hold control characters");
        }
        if (text.codePoints().anyMatch(StrictText::isHalf)) {
            throw new Unkeepable(parser, text, "must not hold half of a surrogate pair");
        }
        if (text.codePoints().anyMatch(StrictText::isInvisible)) {
            throw new Unkeepable(parser, text, "must not hold invisible characters");
        }
        return text;
    }

    private static boolean isPlain(int letter) {
        return ' ' <= letter && letter <= '~';
    }

    /** Notes may have lines and tabs. */
    private static boolean isControl(int point) {
        return Character.getType(point) == Character.CONTROL && point != '\n' && point != '\r' && point != '\t';
    }

    /** Format characters, such as those that turn the direction of writing; joiners shape letters of some scripts. */
    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.FORMAT -> point != ZERO_WIDTH_NON_JOINER && point != ZERO_WIDTH_JOINER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> (point & 0xFFFE) == 0xFFFE; // the last two of each plane are no characters
        };
    }

    private static boolean isHalf(int point) {
        return Character.getType(point) == Character.SURROGATE;
    }

    /** A text that would not come back from the database as it went in. */
    static final class Unkeepable extends InvalidFormatException {
        private static final long serialVersionUID = 1L;

        private Unkeepable(JsonParser parser, String text, String rule) {
            super(parser, rule, text, String.class);
        }

        String rule() {
            return getOriginalMessage();
        }
    }
}

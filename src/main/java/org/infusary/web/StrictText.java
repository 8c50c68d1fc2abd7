package org.infusary.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads a text of JSON and makes none of numbers; refuses what the database cannot keep or would change: NUL and half of a surrogate pair. */
final class StrictText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    StrictText() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String text = parser.getText();
        if (text.indexOf(0) >= 0) {
            throw new Unkeepable(parser, text, "must not hold control characters");
        }
        if (text.codePoints().anyMatch(StrictText::isHalf)) {
            throw new Unkeepable(parser, text, "must not hold half of a surrogate pair");
        }
        return text;
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

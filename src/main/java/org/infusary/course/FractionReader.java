package org.infusary.course;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import org.infusary.kernel.Fraction;

/** Reads an exact number: a JSON number, or a text such as {@code "3000/7"} for what no decimal can say. */
class FractionReader extends JsonDeserializer<Fraction> {
    private static final int MOST_DIGITS = 20;

    @Override
    public Fraction deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            try {
                return Fraction.parse(json.getText());
            } catch (NumberFormatException neither) {
                return (Fraction) context.handleWeirdStringValue(Fraction.class, json.getText(), "not a fraction");
            }
        }
        if (json.currentToken() == null || !json.currentToken().isNumeric()) {
            return (Fraction) context.handleUnexpectedToken(Fraction.class, json);
        }
        BigDecimal number = json.getDecimalValue();
        if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
            return (Fraction) context.handleWeirdNumberValue(Fraction.class, number, "too many digits");
        }
        return Fraction.of(number);
    }
}

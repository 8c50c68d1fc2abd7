package org.infusary.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.catalog.rules.RateStep;
import org.jspecify.annotations.Nullable;

/** The JSON of the reference files, in the jar and in the database: strict, and apart from the JSON of the API. */
final class ReferenceJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfig(LogicalType.Textual, ReferenceJson::noTextOfNumbers)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            // so that 6.0 comes back from the database as it was written
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .addModule(new SimpleModule().addDeserializer(LadderBasis.class, new BasisReader()))
            .build();

    private ReferenceJson() {}

    private static void noTextOfNumbers(MutableCoercionConfig texts) {
        texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
    }

    /** One of the reference files of the jar, such as {@code ivig-products.json}. */
    static JsonNode file(String name) {
        try (InputStream file = ReferenceJson.class.getResourceAsStream("/reference/" + name)) {
            if (file == null) {
                throw new IllegalStateException("the jar lacks reference/" + name);
            }
            return MAPPER.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode tree(String json) {
        return reading(() -> MAPPER.readTree(json));
    }

    static <T> T as(Class<T> type, JsonNode json) {
        return reading(() -> MAPPER.treeToValue(json, type));
    }

    static String text(Object value) {
        return reading(() -> MAPPER.writeValueAsString(value));
    }

    static String steps(List<RateStep> steps) {
        return text(steps.stream().map(CanonicalStep::of).toList());
    }

    static List<RateStep> steps(String json) {
        List<CanonicalStep> steps = reading(() -> MAPPER.readValue(json, new TypeReference<List<CanonicalStep>>() {}));
        return steps.stream().map(CanonicalStep::step).toList();
    }

    static List<String> texts(String json) {
        return reading(() -> MAPPER.readValue(json, new TypeReference<List<String>>() {}));
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private interface Reading<T> {
        T read() throws JsonProcessingException;
    }

    /** Reads {@code manufacturer-hcp} and the like; {@code none} means that there is no ladder. */
    private static final class BasisReader extends StdDeserializer<LadderBasis> {
        private static final long serialVersionUID = 1L;

        BasisReader() {
            super(LadderBasis.class);
        }

        @Override
        public @Nullable LadderBasis deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String basis = parser.getText();
            return basis.equals("none")
                    ? null
                    : LadderBasis.valueOf(basis.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}

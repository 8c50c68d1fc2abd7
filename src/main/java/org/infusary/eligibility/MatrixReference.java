package org.infusary.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.infusary.eligibility.rules.Fit;
import org.infusary.eligibility.rules.Interaction;
import org.infusary.eligibility.rules.InteractionPair;
import org.infusary.eligibility.rules.Limits;
import org.infusary.eligibility.rules.Matrix;

/**
 * Reads the matrix from the rules reference ({@code ivig-rules.json}). A row that no rule is written for, and a number that
 * stands in other words, fail the start of the service instead of being passed over.
 */
final class MatrixReference {
    private static final Pattern SMALL_CHILD = Pattern.compile("AGE<(\\d+)y");
    private static final Pattern IGA = Pattern.compile("iga > (\\d+(?:\\.\\d+)?) ug/mL or unknown");
    private static final Pattern RENAL_AGE = Pattern.compile("Renal risk factors \\(.*, >(\\d+) y, .*\\)");

    private MatrixReference() {}

    static Matrix load() {
        try (InputStream file = MatrixReference.class.getResourceAsStream("/reference/ivig-rules.json")) {
            JsonNode rules = new ObjectMapper().readTree(Objects.requireNonNull(file));
            JsonNode rows = rules.required("interactions");
            Limits limits = new Limits(
                    Integer.parseInt(number(SMALL_CHILD, texts(rows, "condition"))),
                    new BigDecimal(number(IGA, texts(rows, "property"))),
                    Integer.parseInt(number(RENAL_AGE, texts(rules.required("checklist"), "prompt"))));
            return new Matrix(interactions(rows), limits);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Interaction> interactions(JsonNode rows) {
        List<Interaction> interactions = new ArrayList<>();
        for (JsonNode row : rows) {
            String effect = row.required("effect").asText();
            if (!effect.equals("CAP_RATE")) {
                interactions.add(new Interaction(pair(row), fit(effect), sources(row)));
            }
        }
        return interactions;
    }

    private static InteractionPair pair(JsonNode row) {
        String condition = row.required("condition").asText();
        return InteractionPair.of(condition)
                .orElseThrow(() -> new IllegalStateException("no rule for the interaction " + condition));
    }

    private static Fit fit(String effect) {
        return switch (effect) {
            case "HARD_STOP" -> Fit.STOP;
            // the stop is at the chair, where a meter can be attested
            case "SOFT_WARNING", "HARD_STOP_UNTIL_METER_ATTESTED" -> Fit.WARN;
            default -> throw new IllegalStateException("no rule for the effect " + effect);
        };
    }

    private static List<String> sources(JsonNode row) {
        return StreamSupport.stream(row.required("src").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Stream<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.required(field).asText());
    }

    private static String number(Pattern wording, Stream<String> texts) {
        return texts.map(wording::matcher)
                .filter(Matcher::matches)
                .map(match -> match.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the rules reference no longer says: " + wording));
    }
}

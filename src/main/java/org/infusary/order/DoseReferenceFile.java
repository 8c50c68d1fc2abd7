package org.infusary.order;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Sex;
import org.infusary.order.rules.DailyCap;
import org.infusary.order.rules.DoseReference;
import org.infusary.order.rules.WeightReference;

/**
 * Reads the numbers of dosing from the rules reference, once, when the service starts.
 *
 * <p>The formulas stand there as text. Their numbers are taken out of that text by its exact wording, so that none is
 * typed here; a reworded reference stops the service instead of dosing on something else.
 */
@Singleton
class DoseReferenceFile {
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern IDEAL = Pattern.compile(
            "male " + NUMBER + ", female " + NUMBER + ", \\+ " + NUMBER + " x \\(inches - " + NUMBER + "\\)");
    private static final Pattern ADJUSTED = Pattern.compile("IBW \\+ " + NUMBER + " x \\(actual - IBW\\)");
    private static final Pattern ABOVE_BMI = Pattern.compile("BMI > " + NUMBER + " adjusted");
    private static final Pattern RANGE = Pattern.compile("only if height >= " + NUMBER + " cm and weight > " + NUMBER
            + " kg \\(male\\) / > " + NUMBER + " kg \\(female\\); else actual weight");

    private final DoseReference reference = read();

    DoseReference reference() {
        return reference;
    }

    private static DoseReference read() {
        try (InputStream file = DoseReferenceFile.class.getResourceAsStream("/reference/ivig-rules.json")) {
            JsonNode rules = new ObjectMapper().readTree(Objects.requireNonNull(file));
            return new DoseReference(weight(rules.required("weight")), dailyCap(rules.required("dailyCap")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static WeightReference weight(JsonNode weight) {
        JsonNode ibw = weight.required("ibw");
        JsonNode dosing = weight.required("dosingWeight");
        Matcher ideal = match(IDEAL, Stream.of(ibw.required("formula").asText()));
        Matcher adjusted = match(ADJUSTED, Stream.of(dosing.required("formula").asText()));
        Matcher aboveBmi = match(ABOVE_BMI, useWhen(weight));
        Matcher range = match(RANGE, useWhen(weight));
        TreeSet<String> sources = new TreeSet<>();
        Stream.of(ibw, dosing).forEach(part -> part.required("src").forEach(id -> sources.add(id.asText())));
        return new WeightReference(
                new BigDecimal(ibw.required("inchesPerCm").asText()),
                Map.of(Sex.MALE, number(ideal, 1), Sex.FEMALE, number(ideal, 2)),
                number(ideal, 3),
                number(ideal, 4),
                number(adjusted, 1),
                number(aboveBmi, 1),
                number(range, 1),
                Map.of(Sex.MALE, number(range, 2), Sex.FEMALE, number(range, 3)),
                sources.stream().toList());
    }

    private static DailyCap dailyCap(JsonNode cap) {
        if (!"g/kg/day".equals(cap.required("unit").asText())) {
            throw new IllegalStateException("the daily cap of the rules reference is in another unit");
        }
        return new DailyCap(
                new GramsPerKg(new BigDecimal(cap.required("value").asText())),
                StreamSupport.stream(cap.required("src").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
    }

    private static Stream<String> useWhen(JsonNode weight) {
        return StreamSupport.stream(weight.required("useWhen").spliterator(), false)
                .map(clause -> clause.required("rule").asText());
    }

    private static Matcher match(Pattern wording, Stream<String> texts) {
        return texts.map(wording::matcher)
                .filter(Matcher::matches)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the rules reference no longer says: " + wording));
    }

    private static BigDecimal number(Matcher matcher, int group) {
        return new BigDecimal(matcher.group(group));
    }
}

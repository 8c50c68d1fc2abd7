package org.infusary.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.infusary.catalog.ListedProduct;
import org.infusary.catalog.ReferenceProducts;
import org.infusary.eligibility.rules.Fit;
import org.infusary.eligibility.rules.InteractionPair;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.eligibility.rules.Judgement.Objection;
import org.infusary.eligibility.rules.Matrix;
import org.infusary.eligibility.rules.Pairing;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the reference against every product of the reference, both read from the files by the test itself. */
class MatrixReferenceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Matrix MATRIX = ReferenceMatrix.read();
    private static final int GROWN_UP = 40;
    private static final Map<String, ListedProduct> READ = ReferenceProducts.listed().stream()
            .collect(Collectors.toMap(one -> one.id().value(), one -> one));

    /** What the words of a row's condition ask for: any one of these makes a patient of the row. */
    private static final Map<String, List<Set<Condition>>> PATIENTS = Map.ofEntries(
            Map.entry(
                    "IGA_DEFICIENCY+ANTI_IGA+HYPERSENSITIVITY",
                    List.of(Set.of(
                            Condition.IGA_DEFICIENCY,
                            Condition.ANTI_IGA_ANTIBODIES,
                            Condition.HYPERSENSITIVITY_TO_IMMUNOGLOBULIN))),
            Map.entry("DIABETES_OR_POC_GLUCOSE", List.of(Set.of(Condition.DIABETES))),
            Map.entry("DIABETES_OR_RENAL_RISK", List.of(Set.of(Condition.DIABETES), Set.of(Condition.RENAL_RISK))),
            Map.entry("AGE<2y", List.of(Set.of())));

    static Stream<Arguments> everyRowOnEveryProduct() {
        List<JsonNode> rows = items("/reference/ivig-rules.json", "interactions").stream()
                // what only caps the rate is in the minutes
                .filter(row -> !row.get("effect").asText().equals("CAP_RATE"))
                .toList();
        return items("/reference/ivig-products.json", "products").stream().flatMap(product -> rows.stream()
                .map(row -> Arguments.of(
                        product.get("id").asText(), row.get("condition").asText(), row, product)));
    }

    static Stream<String> everyProduct() {
        return READ.keySet().stream().sorted();
    }

    @Test
    void all_rows_and_products_are_there() {
        assertThat(everyRowOnEveryProduct()).hasSize(12 * 19);
        assertThat(READ).hasSize(19);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @MethodSource("everyRowOnEveryProduct")
    void a_row_is_met_by_what_the_product_contains_or_may_contain(
            String id, String condition, JsonNode row, JsonNode product) {
        boolean expected = mayHave(product, row.get("property").asText());
        for (Set<Condition> patient : patients(condition)) {
            Judgement judgement = judge(patient, condition.equals("AGE<2y") ? 1 : GROWN_UP, id);

            List<Objection> ofTheRow = judgement.against().stream()
                    .filter(objection -> InteractionPair.of(condition).stream().anyMatch(objection.pair()::equals))
                    .toList();

            assertThat(ofTheRow).hasSize(expected ? 1 : 0);
            ofTheRow.forEach(objection -> {
                assertThat(objection.effect()).isEqualTo(effect(row));
                assertThat(objection.sources()).isEqualTo(texts(row.get("src")));
            });
        }
    }

    @ParameterizedTest
    @MethodSource("everyProduct")
    void whoever_has_nothing_may_have_every_product(String id) {
        Judgement judgement = judge(Set.of(), GROWN_UP, id);

        assertThat(judgement.fit()).isEqualTo(Fit.OK);
        assertThat(judgement.against()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyProduct")
    void the_contraindications_of_the_label_stop(String id) {
        List<String> label = texts(product(id).get("contraindications"));

        for (Condition condition : List.of(Condition.HYPERPROLINEMIA, Condition.HEREDITARY_FRUCTOSE_INTOLERANCE)) {
            if (label.contains(condition.name()) || label.contains(condition + "?")) {
                assertThat(judge(Set.of(condition), GROWN_UP, id).fit())
                        .as("%s of %s", condition, id)
                        .isEqualTo(Fit.STOP);
            }
        }
        assertThat(label).contains("IGA_DEFICIENT_WITH_ANTI_IGA_AND_HYPERSENSITIVITY");
        assertThat(judge(
                                PATIENTS.get("IGA_DEFICIENCY+ANTI_IGA+HYPERSENSITIVITY")
                                        .get(0),
                                GROWN_UP,
                                id)
                        .fit())
                .isEqualTo(Fit.STOP);
    }

    @ParameterizedTest
    @MethodSource("everyProduct")
    void a_patient_with_everything_is_told_every_reason(String id) {
        Judgement all = judge(Set.of(Condition.values()), 1, id);

        for (Condition condition : Condition.values()) {
            judge(Set.of(condition), 1, id).against().forEach(objection -> assertThat(all.against())
                    .contains(objection));
        }
        assertThat(all.against()).extracting(Objection::pair).doesNotHaveDuplicates();
        assertThat(all.reasons(Fit.STOP)).extracting(Reason::code).contains("eligibility-iga-triple");
        assertThat(all.fit()).isEqualTo(Fit.STOP);
    }

    @Test
    void an_unread_sugar_is_unknown_though_the_stabilizers_are_read() {
        // Kiovig: stabilizer glycine was read, its sugar was not
        assertThat(judge(Set.of(Condition.DIABETES), GROWN_UP, "kiovig").reasons(Fit.WARN))
                .extracting(Reason::code)
                .containsExactly("eligibility-added-sugar");
        assertThat(judge(Set.of(Condition.DIABETES), GROWN_UP, "gammagard-liquid")
                        .fit())
                .isEqualTo(Fit.OK);
    }

    @Test
    void an_average_of_iga_is_not_taken_for_a_maximum() {
        // Gammagard Liquid states an average, ERC and S/D a maximum of 2 and 1 micrograms per mL
        Set<Condition> deficient = Set.of(Condition.IGA_DEFICIENCY);

        assertThat(judge(deficient, GROWN_UP, "gammagard-liquid").fit()).isEqualTo(Fit.WARN);
        assertThat(judge(deficient, GROWN_UP, "gammagard-liquid-erc").fit()).isEqualTo(Fit.OK);
        assertThat(judge(deficient, GROWN_UP, "gammagard-sd").fit()).isEqualTo(Fit.OK);
    }

    @ParameterizedTest
    @MethodSource("everyProduct")
    void heart_failure_is_told_of_volume_and_sodium(String id) {
        String detail = judge(Set.of(Condition.HEART_FAILURE), GROWN_UP, id)
                .reasons(Fit.WARN)
                .get(0)
                .detail();

        JsonNode sodium = product(id).get("sodium").get("value");
        assertThat(detail.contains("sodium is unknown")).isEqualTo(sodium.isNull());
        assertThat(detail.contains("No sodium is added"))
                .isEqualTo(sodium.asText().equals("none added"));
        assertThat(detail.contains("5 %"))
                .isEqualTo(texts(product(id).get("concentrationPercent")).contains("5"));
    }

    private static Judgement judge(Set<Condition> recorded, int age, String id) {
        return MATRIX.judge(Pairing.onRecord(recorded, age, READ.get(id).properties(), MATRIX.limits()));
    }

    private static List<Set<Condition>> patients(String condition) {
        return PATIENTS.containsKey(condition)
                ? PATIENTS.get(condition)
                : List.of(Set.of(Condition.valueOf(condition)));
    }

    private static Fit effect(JsonNode row) {
        return row.get("effect").asText().equals("HARD_STOP") ? Fit.STOP : Fit.WARN;
    }

    /** Whether the product has the property a row names, in the words of the row, or nobody knows. */
    private static boolean mayHave(JsonNode product, String property) {
        if (property.startsWith("iga > 2")) {
            JsonNode iga = product.get("iga").get("value");
            return iga.isNull()
                    || !iga.get("qualifier").asText().equals("max")
                    || iga.get("value").asDouble() > 2;
        }
        if (property.equals("latexFree != true")) {
            return !product.get("latexFree").get("value").asBoolean(false);
        }
        if (property.equals("any added sugar")) {
            return product.get("sugar").get("value").isNull()
                    || product.get("sugar").get("value").isObject()
                    || unknownStabilizer(product);
        }
        if (property.equals("sucrose")) {
            return false; // the note of the row: no listed product contains sucrose
        }
        for (String stabilizer : List.of("sorbitol", "L-proline", "maltose")) {
            if (property.startsWith(stabilizer)) {
                return unknownStabilizer(product)
                        || product.get("stabilizer")
                                .toString()
                                .toLowerCase(Locale.ROOT)
                                .contains(stabilizer.toLowerCase(Locale.ROOT));
            }
        }
        return true; // "any IgA", "sodium, volume, …", "rate, dose": every product has them
    }

    private static boolean unknownStabilizer(JsonNode product) {
        return product.get("stabilizer").get("value").isNull();
    }

    private static JsonNode product(String id) {
        return items("/reference/ivig-products.json", "products").stream()
                .filter(one -> one.get("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> items(String file, String list) {
        try {
            List<JsonNode> items = new ArrayList<>();
            JSON.readTree(MatrixReferenceTest.class.getResourceAsStream(file))
                    .get(list)
                    .forEach(items::add);
            return items;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

package org.infusary.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusary.kernel.ProductId;
import org.infusary.web.BadRequest.FieldError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentCheckTest {
    private static final int PRIVIGEN = index("privigen");
    private static final int BIVIGAM = index("bivigam");
    private static final int OCTAGAM_10 = index("octagam-10");
    private static final int GAMMAGARD_SD = index("gammagard-sd");

    private static final Map<ProductId, ReferenceProduct> BUILT_IN = Reference.products()
            .map(product -> ReferenceJson.as(ReferenceProduct.class, product))
            .collect(Collectors.toMap(label -> new ProductId(label.id()), label -> label));

    private final ObjectNode document = ReferenceJson.file("ivig-products.json").deepCopy();

    @Test
    void the_built_in_reference_keeps_every_rule() {
        assertThat(faults()).isEmpty();
    }

    /** The value in the place is replaced by another one; the fault is told of the place that follows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/schemaVersion                 | \"2.0\"            | /schemaVersion",
                "/asOf                          | \"20 Nov 2026\"    | /asOf",
                "/smell                         | \"none\"           | /smell",
                "/products                      | []                 | /products",
                "/sources/P01/title             | null               | /sources/P01/title",
                "/sources/P01/title             | \" \"              | /sources/P01/title",
                "/sources/P01/pages             | 3                  | /sources/P01/pages",
                "/sources/R21                   | {\"title\":\"x\",\"kind\":\"y\"} | /sources/R21",
                "/sources/x                     | {\"title\":\"x\",\"kind\":\"y\"} | /sources/x",
                "/boxedWarning/src/0            | \"P99\"            | /boxedWarning/src/0",
                "/products                      | {\"a\": {}}       | /products",
                "/products/5                    | null               | /products/5",
                "/sources/P01                   | null               | /sources/P01",
                "/products/P/mgPerMl            | [null]             | /products/P/mgPerMl/0",
                "/products/P/regimens/0/dose    | null               | /products/P/regimens/0/dose",
                "/products/P/smell              | \"none\"           | /products/P/smell",
                "/products/P/id                 | \"Privigen\"       | /products/P/id",
                "/products/P/id                 | \"octagam-10\"     | /products/O/id",
                "/products/P/brand              | null               | /products/P/brand",
                "/products/P/brand              | \"\"               | /products/P/brand",
                "/products/P/brand              | 7                  | /products/P/brand",
                "/products/P/form               | \"GAS\"            | /products/P/form",
                "/products/P/routes             | [\"SC\"]           | /products/P/routes",
                "/products/P/mgPerMl            | [9]                | /products/P/mgPerMl",
                "/products/P/mgPerMl            | [100.5]            | /products/P/mgPerMl/0",
                "/products/P/mgPerMl            | []                 | /products/P/mgPerMl",
                "/products/P/concentrationPercent | [5]              | /products/P/concentrationPercent",
                "/products/P/marketStatus/value | \"SLEEPING\"       | /products/P/marketStatus/value",
                "/products/P/iga/src            | [\"P99\"]          | /products/P/iga/src/0",
                "/products/P/iga/src            | []                 | /products/P/iga/src",
                "/products/P/iga/status         | \"confirmed\"      | /products/P/iga/status",
                "/products/P/iga/status         | \"guessed\"        | /products/P/iga/status",
                "/products/P/iga/status         | 0                  | /products/P/iga/status",
                "/products/P/iga/status         | \"unconfirmed\"    | /products/P/iga",
                "/products/P/iga/value          | 25                 | /products/P/iga/value",
                "/products/P/latexFree          | {\"value\":\"yes\",\"status\":\"label\",\"src\":[\"P23\"]} | /products/P/latexFree/value",
                "/products/P/latexFree/value    | true               | /products/P/latexFree",
                "/products/P/vials/items        | []                 | /products/P/vials",
                "/products/P/vials/items/0/grams | 6                 | /products/P/vials/items/0",
                "/products/P/vials/items/0/grams | 0.05              | /products/P/vials/items/0/grams",
                "/products/P/vials/items/0/grams | 100.001           | /products/P/vials/items/0/grams",
                "/products/P/vials/items/0/volumeMl | null           | /products/P/vials/items/0/volumeMl",
                "/products/P/vials/items/1      | {\"grams\":5,\"volumeMl\":50} | /products/P/vials/items/1/grams",
                "/products/P/ndc/0/packageNdc   | \"442-064-3710\"   | /products/P/ndc/0/packageNdc",
                "/products/P/ndc/0/ndc11        | \"44206043611\"    | /products/P/ndc/0/ndc11",
                "/products/P/ndc/0/ndc12        | \"44206043605\"    | /products/P/ndc/0/ndc12",
                "/products/P/ndc/0/gtin14Computed | \"00344206436051\" | /products/P/ndc/0/gtin14Computed",
                "/products/P/ndc/0/innerNdc     | \"44206-436\"      | /products/P/ndc/0/innerNdc",
                "/products/P/ndc/0/grams        | 50                 | /products/P/ndc/0",
                "/products/P/ndc/0/status       | \"unconfirmed\"    | /products/P/ndc/0/status",
                "/products/P/regimens/0/doseUnit | \"mg\"            | /products/P/regimens/0/doseUnit",
                "/products/P/regimens/0/dose    | 5001               | /products/P/regimens/0/dose",
                "/products/P/regimens/0/dose    | {\"min\":800,\"max\":200} | /products/P/regimens/0/dose",
                "/products/P/regimens/0/dose    | {\"min\":800}      | /products/P/regimens/0/dose",
                "/products/P/regimens/0/phase   | \"LATER\"          | /products/P/regimens/0/phase",
                "/products/P/regimens/0/indication | \"HICCUPS\"     | /products/P/regimens/0/indication",
                "/products/P/regimens/0/intervalWeeks | [53]         | /products/P/regimens/0/intervalWeeks/0",
                "/products/P/regimens/0/src     | []                 | /products/P/regimens/0/src",
                "/products/P/rates/0/indications | [\"ITP\"]         | /products/P/rates/1/indications",
                "/products/P/rates/0/indications | []                | /products/P/rates/0/indications",
                "/products/P/rates/0/src        | [\"P23\",\"P99\"]  | /products/P/rates/0/src/1",
                "/products/P/rates/0/maximum    | 8.333              | /products/P/rates/0/maximum",
                "/products/P/rates/0/maximum    | 7                  | /products/P/rates/0/canonical/maximum",
                "/products/P/rates/0/labelUnit  | \"mL/h\"           | /products/P/rates/0/initial",
                "/products/P/rates/0/canonical/unit | \"mL/kg/h\"    | /products/P/rates/0/canonical/unit",
                "/products/P/rates/0/canonical/initial | 0           | /products/P/rates/0/canonical",
                "/products/P/rates/0/canonical/increment | 100       | /products/P/rates/0/canonical/increment",
                "/products/P/rates/0/ladderBasis | \"site\"          | /products/P/rates/0/ladderBasis",
                "/products/P/rates/0/ladderBasis | \"label\"         | /products/P/rates/0/ladderBasis",
                "/products/P/rates/0/stepMinutes | [30, 15]          | /products/P/rates/0/stepMinutes",
                "/products/P/rates/0/initialHoldMinutes | 241        | /products/P/rates/0/initialHoldMinutes",
                "/products/B/rates/0/atRisk/canonicalCap | 1201      | /products/B/rates/0/atRisk/canonicalCap",
                "/products/B/rates/0/atRisk/canonicalCap | null      | /products/B/rates/0/atRisk",
                "/products/B/rates/0/atRisk/src | null               | /products/B/rates/0/atRisk/src",
                "/products/B/rates/0/canonical/ladder/1/rate | 781   | /products/B/rates/0/canonical/ladder",
                "/products/B/rates/0/ladder/1   | [1.3, 20.5]        | /products/B/rates/0/canonical/ladder",
                "/products/B/rates/0/ladder     | null               | /products/B/rates/0/canonical/ladder",
                "/products/P/note               | \"Gr\u00f6\u00dfe\" | /products/P/note",
                "/products/P/note               | \"\\u0000\"        | /products/P/note",
                "/products/P/iga/value/value    | -1                 | /products/P/iga/value/value",
                "/products/P/iga/value/value    | 1e400              | /products/P/iga/value/value",
                "/products/P/iga/value/value    | 0.0000000001       | /products/P/iga/value/value",
            })
    void what_breaks_a_rule_is_named_by_its_place(String place, String value, String fault) {
        put(at(place), ReferenceJson.tree(value));

        assertThat(faults()).extracting(FieldError::field).contains(at(fault));
    }

    @Test
    void a_ladder_that_falls_is_refused_by_the_rules_for_centres() {
        String ladder = at("/products/B/rates/0/canonical/ladder");
        put(ladder + "/1/rate", ReferenceJson.tree("250"));

        assertThat(faults())
                .filteredOn(fault -> fault.field().equals(ladder))
                .extracting(FieldError::rule)
                .anyMatch(rule -> rule.contains("faster than"));
    }

    @Test
    void a_rate_by_mass_of_a_product_of_two_concentrations_cannot_be_derived() {
        JsonNode row = document.at("/products/" + PRIVIGEN + "/rates/0").deepCopy();
        ((ArrayNode) document.at("/products/" + GAMMAGARD_SD + "/rates")).add(row);

        assertThat(faults()).extracting(FieldError::field).contains("/products/" + GAMMAGARD_SD + "/rates/0/maximum");
    }

    @Test
    void a_code_is_of_one_package_of_one_product() {
        JsonNode code = document.at("/products/" + PRIVIGEN + "/ndc/0").deepCopy();
        ((ArrayNode) document.at("/products/" + OCTAGAM_10 + "/ndc")).insert(0, code);

        assertThat(faults()).extracting(FieldError::field).contains("/products/" + OCTAGAM_10 + "/ndc/0/packageNdc");
    }

    @Test
    void a_product_keeps_its_codes_when_another_id_claims_them() {
        put("/products/" + PRIVIGEN + "/id", ReferenceJson.tree("\"privigen-new\""));

        assertThat(faults())
                .extracting(FieldError::field)
                .containsOnly(
                        "/products/" + PRIVIGEN + "/ndc/0/packageNdc",
                        "/products/" + PRIVIGEN + "/ndc/0/innerNdc",
                        "/products/" + PRIVIGEN + "/ndc/1/packageNdc",
                        "/products/" + PRIVIGEN + "/ndc/1/innerNdc",
                        "/products/" + PRIVIGEN + "/ndc/2/packageNdc",
                        "/products/" + PRIVIGEN + "/ndc/2/innerNdc",
                        "/products/" + PRIVIGEN + "/ndc/3/packageNdc",
                        "/products/" + PRIVIGEN + "/ndc/3/innerNdc");
    }

    @Test
    void a_product_that_may_be_planned_keeps_its_vials() {
        ObjectNode vials = (ObjectNode) document.at("/products/" + PRIVIGEN + "/vials");
        vials.putArray("items");
        vials.put("status", "unconfirmed");

        assertThat(faults()).extracting(FieldError::field).containsExactly("/products/" + PRIVIGEN + "/vials/items");
    }

    @Test
    void what_was_typed_is_never_repeated() {
        put("/products/" + PRIVIGEN + "/brand", ReferenceJson.tree("{\"Mrs\": \"Smith\"}"));
        put("/products/" + PRIVIGEN + "/form", ReferenceJson.tree("[\"Smith\"]"));

        assertThat(faults()).isNotEmpty().noneMatch(fault -> fault.rule().contains("Smith"));
    }

    /** Every place of two products, filled with what does not belong there, one at a time. */
    @Test
    void whatever_is_accepted_can_be_published_and_planned_with() {
        ArrayNode products = (ArrayNode) document.path("products");
        for (int i = products.size() - 1; i >= 0; i--) {
            if (i != PRIVIGEN && i != BIVIGAM) {
                products.remove(i);
            }
        }
        Map<String, String> places = Leaves.of(products);
        List<String> everywhere = places.keySet().stream()
                .flatMap(leaf -> IntStream.range(1, leaf.length())
                        .filter(end -> leaf.charAt(end) == '/')
                        .mapToObj(end -> leaf.substring(0, end))
                        .collect(Collectors.collectingAndThen(Collectors.toList(), above -> {
                            above.add(leaf);
                            return above.stream();
                        })))
                .distinct()
                .toList();
        int accepted = 0;
        for (String place : everywhere) {
            for (String evil : List.of("null", "true", "0", "7.5", "\"x\"", "[]", "{}", "[null]")) {
                JsonNode good = document.at("/products" + place);
                put("/products" + place, ReferenceJson.tree(evil));
                accepted += publishable() ? 1 : 0;
                put("/products" + place, good);
            }
        }

        assertThat(faults()).isEmpty();
        assertThat(everywhere).hasSizeGreaterThan(300);
        assertThat(accepted).isPositive();
    }

    /** False for what is refused; anything else than a refusal and than readable rows fails the test. */
    private boolean publishable() {
        if (!faults().isEmpty()) {
            return false;
        }
        for (JsonNode said : document.path("products")) {
            CatalogProduct product = new CatalogProduct(2, new Product(said), said, null);
            product.facts();
            product.label().ndc().forEach(row -> ProductNdc.of(2, product.id().value(), row));
            product.label().rates().forEach(row -> ProductRate.of(2, product.label(), row)
                    .forEach(rate -> rate.ladder(product.label().mgPerMl().get(0))));
        }
        return true;
    }

    private List<FieldError> faults() {
        DocumentRefused refused = catchThrowableOfType(
                DocumentRefused.class, () -> DocumentCheck.checked(document, BUILT_IN, Set.of("R21")));
        return refused == null ? List.of() : errors(refused);
    }

    @SuppressWarnings("unchecked")
    private static List<FieldError> errors(DocumentRefused refused) {
        return (List<FieldError>) refused.body().get("errors");
    }

    private void put(String place, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = document.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(pointer.last().getMatchingIndex(), value);
        }
    }

    private static String at(String place) {
        return place.replace("/P/", "/" + PRIVIGEN + "/")
                .replace("/B/", "/" + BIVIGAM + "/")
                .replace("/O/", "/" + OCTAGAM_10 + "/");
    }

    private static int index(String id) {
        return Reference.products()
                .map(product -> product.path("id").asText())
                .toList()
                .indexOf(id);
    }
}

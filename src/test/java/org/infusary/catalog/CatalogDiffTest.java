package org.infusary.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.infusary.catalog.CatalogDiff.Named;
import org.infusary.web.JsonDiff.Change;
import org.junit.jupiter.api.Test;

class CatalogDiffTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    private final JsonNode builtIn = ReferenceJson.file("ivig-products.json");
    private final ObjectNode document = builtIn.deepCopy();
    private final ObjectNode privigen = product("privigen");

    @Test
    void the_same_document_changes_nothing() {
        assertThat(diff().isEmpty()).isTrue();
    }

    @Test
    void the_order_of_rows_and_the_zeros_of_numbers_do_not_count() {
        ArrayNode ndc = (ArrayNode) privigen.path("ndc");
        ndc.add(ndc.remove(0));
        ((ObjectNode) privigen.at("/vials/items/0")).set("grams", ReferenceJson.tree("5.0"));

        assertThat(diff().isEmpty()).isTrue();
    }

    @Test
    void what_comes_and_what_goes_is_named() {
        privigen.put("id", "privigen-next").put("brand", "Privigen Next");

        assertThat(diff().added()).containsExactly(new Named("privigen-next", "Privigen Next"));
        assertThat(diff().withdrawn()).containsExactly(new Named("privigen", "Privigen"));
        assertThat(diff().changed()).isEmpty();
    }

    @Test
    void a_changed_field_is_told_with_old_and_new() {
        ((ObjectNode) privigen.at("/rates/0/canonical")).put("maximum", 4200);

        assertThat(diff().changed()).singleElement().satisfies(changed -> {
            assertThat(changed.product()).isEqualTo("privigen");
            assertThat(changed.changes())
                    .containsExactly(new Change(
                            "/rates/CIDP+PI/canonical/maximum",
                            ReferenceJson.tree("4800"),
                            ReferenceJson.tree("4200")));
        });
    }

    @Test
    void a_row_that_only_one_side_has_is_one_change() {
        JsonNode gone = ((ArrayNode) privigen.path("ndc")).remove(0);
        JsonNode vial = ReferenceJson.tree("{\"grams\": 2.5, \"volumeMl\": 25}");
        ((ArrayNode) privigen.at("/vials/items")).add(vial);

        assertThat(diff().changed().get(0).changes())
                .containsExactlyInAnyOrder(
                        new Change("/ndc/" + gone.path("packageNdc").asText(), gone, null),
                        new Change("/vials/items/2.5 g", null, vial));
    }

    @Test
    void a_changed_source_is_told_by_its_id() {
        JsonNode read = ReferenceJson.tree("{\"title\": \"Label\", \"kind\": \"us-label\"}");
        ((ObjectNode) document.path("sources")).set("P900", read);

        assertThat(diff().sources()).containsExactly(new Change("/P900", null, read));
    }

    @Test
    void a_withdrawn_product_comes_back_by_being_named() {
        List<CatalogProduct> before = before(NEW_YEAR);

        CatalogDiff diff = CatalogDiff.between(before, builtIn.path("sources"), new ReferenceDocument(document));

        assertThat(diff.changed()).hasSize(19);
        assertThat(diff.changed().get(0).changes())
                .containsExactly(new Change("/withdrawnFrom", ReferenceJson.tree("\"2027-01-01\""), null));
    }

    private CatalogDiff diff() {
        return CatalogDiff.between(before(null), builtIn.path("sources"), new ReferenceDocument(document));
    }

    private static List<CatalogProduct> before(LocalDate withdrawnFrom) {
        return Reference.products()
                .map(said -> new CatalogProduct(1, new Product(said), said, withdrawnFrom))
                .collect(Collectors.toList());
    }

    private ObjectNode product(String id) {
        return (ObjectNode) Reference.each(document.path("products"))
                .filter(said -> said.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

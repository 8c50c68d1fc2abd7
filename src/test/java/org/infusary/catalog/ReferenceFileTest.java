package org.infusary.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.infusary.catalog.rules.LadderRules;
import org.infusary.catalog.rules.Ndc;
import org.infusary.catalog.rules.ProposedLadder;
import org.infusary.kernel.Indication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReferenceFileTest {
    static Stream<JsonNode> products() {
        return Reference.products();
    }

    @Test
    void the_file_has_nineteen_products_with_ids_of_their_own() {
        assertThat(Reference.products().map(product -> product.path("id").asText()))
                .hasSize(19)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_indication_of_rates_and_regimens_is_one_we_know() {
        Stream<String> rates = Reference.products()
                .flatMap(product -> Reference.each(product.path("rates")))
                .flatMap(row -> Reference.texts(row.path("indications")).stream());
        Stream<String> regimens = Reference.products()
                .flatMap(product -> Reference.each(product.path("regimens")))
                .map(row -> row.path("indication").asText());

        assertThat(Stream.concat(rates, regimens).distinct().map(Indication::valueOf))
                .isNotEmpty();
    }

    @Test
    void an_unknown_indication_fails_loudly() {
        ObjectNode product = Reference.product("privigen").deepCopy();
        ((ArrayNode) product.path("rates").get(0).path("indications")).add("HICCUPS");

        assertThatThrownBy(() -> ReferenceJson.as(ReferenceProduct.class, product))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("HICCUPS");
    }

    @Test
    void an_unknown_word_of_the_file_fails_loudly() {
        ObjectNode product = Reference.product("privigen").deepCopy();
        product.put("smell", "none");

        assertThatThrownBy(() -> ReferenceJson.as(ReferenceProduct.class, product))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("smell");
    }

    @ParameterizedTest
    @MethodSource("products")
    void codes_are_spelled_by_rule_as_the_file_spells_them(JsonNode product) {
        Reference.each(product.path("ndc")).forEach(row -> {
            Ndc ndc = Ndc.printed(row.path("packageNdc").asText()).orElseThrow();
            assertThat(ndc.digits11()).isEqualTo(row.path("ndc11").asText());
            assertThat(ndc.digits12()).isEqualTo(row.path("ndc12").asText());
            assertThat(ndc.gtin14()).isEqualTo(row.path("gtin14Computed").asText());
        });
    }

    @ParameterizedTest
    @MethodSource("products")
    void a_ladder_of_a_label_keeps_the_rules_we_hold_centres_to(JsonNode product) {
        ReferenceProduct read = ReferenceJson.as(ReferenceProduct.class, product);

        read.rates().stream().filter(row -> row.canonical().ladder() != null).forEach(row -> assertThat(
                        LadderRules.faults(
                                new ProposedLadder(
                                        read.mgPerMl().get(0),
                                        row.canonical().ladder().stream()
                                                .map(CanonicalStep::step)
                                                .toList(),
                                        List.of()),
                                read.mgPerMl(),
                                row.bounds()))
                .isEmpty());
    }
}

package org.infusary.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.infusary.kernel.ProductId;
import org.infusary.web.EntityTag;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReferenceLoaderTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);

    @Inject
    ReferenceLoader loader;

    @Inject
    BrandCatalog catalog;

    @Test
    void loading_the_same_files_again_changes_nothing() {
        JsonNode products = ReferenceJson.file("ivig-products.json");
        JsonNode rules = ReferenceJson.file("ivig-rules.json");
        long version = catalog.card(new ProductId("octagam-10")).version();

        int changed = loader.load(products, rules);

        assertThat(changed).isZero();
        assertThat(catalog.card(new ProductId("octagam-10")).version()).isEqualTo(version);
    }

    @Test
    void a_changed_description_is_taken_over_and_the_validity_stays() {
        ObjectNode said = invented();
        ProductId id = new ProductId(said.path("id").asText());
        loader.load(fileOf(said), JsonNodeFactory.instance.objectNode());
        ProductCard before = catalog.card(id);
        catalog.validBetween(id, new EntityTag(before.version()), NEW_YEAR, null);
        said.put("brand", "Renamed");
        ((ObjectNode) said.path("rates").get(1).path("canonical")).put("maximum", 1200);

        int changed = loader.load(fileOf(said), JsonNodeFactory.instance.objectNode());

        ProductFacts after = catalog.product(id).orElseThrow();
        assertThat(changed).isEqualTo(1);
        assertThat(after.brand()).isEqualTo("Renamed");
        assertThat(after.validFrom()).isEqualTo(NEW_YEAR);
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(catalog.card(id).label().rates().get(1).canonical().maximum())
                .isEqualTo(1200);
    }

    @Test
    void instances_that_start_together_load_one_after_the_other() {
        JsonNode file = fileOf(invented());

        List<CompletableFuture<Integer>> starts = IntStream.range(0, 4)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> loader.load(file, JsonNodeFactory.instance.objectNode())))
                .toList();

        assertThat(starts.stream().mapToInt(CompletableFuture::join)).containsExactlyInAnyOrder(1, 0, 0, 0);
    }

    /** A product of this test only, made after Privigen, without its codes: a code belongs to one product. */
    private static ObjectNode invented() {
        ObjectNode said = Reference.product("privigen").deepCopy();
        said.put("id", "test-" + UUID.randomUUID());
        said.putArray("ndc");
        return said;
    }

    private static JsonNode fileOf(ObjectNode product) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        ArrayNode products = file.putArray("products");
        products.add(product.deepCopy());
        return file;
    }
}

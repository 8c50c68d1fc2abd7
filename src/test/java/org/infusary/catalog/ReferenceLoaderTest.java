package org.infusary.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.infusary.kernel.ProductId;
import org.junit.jupiter.api.Test;

/** What a newer built-in reference adds is told in {@code CatalogVersionsStoryTest}. */
@QuarkusTest
class ReferenceLoaderTest {
    @Inject
    ReferenceLoader loader;

    @Inject
    BrandCatalog catalog;

    @Test
    void loading_the_same_files_again_changes_nothing() {
        JsonNode products = ReferenceJson.file("ivig-products.json");
        JsonNode rules = ReferenceJson.file("ivig-rules.json");
        ProductCard before = catalog.card(new ProductId("octagam-10"));

        int changed = loader.load(products, rules);

        assertThat(changed).isZero();
        assertThat(catalog.card(new ProductId("octagam-10"))).isEqualTo(before);
    }

    @Test
    void instances_that_start_together_load_one_after_the_other() {
        JsonNode products = ReferenceJson.file("ivig-products.json");
        JsonNode rules = ReferenceJson.file("ivig-rules.json");

        List<CompletableFuture<Integer>> starts = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> loader.load(products, rules)))
                .toList();

        assertThat(starts).extracting(CompletableFuture::join).containsOnly(0);
    }
}

package org.infusary.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.web.JsonDiff;
import org.jspecify.annotations.Nullable;

@Schema(description = "An import, and what it changes in the version of the catalogue it was held against.")
record CatalogImportView(
        @JsonUnwrapped CatalogImportRow row,

        @Schema(description = "Products that the catalogue does not know.")
        List<Product> added,

        @Schema(description = "Products that both know, with every field that differs.")
        List<ChangedProduct> changed,

        @Schema(description = "Products that the document leaves out: they may no longer be planned for.")
        List<Product> withdrawn,

        @Schema(description = "Sources that differ; path is the id of the source.")
        List<Change> sources) {

    @Schema(name = "CatalogImportProduct", description = "A product by its id.")
    record Product(
            @Schema(description = "Id of the product.", examples = "privigen")
            String productId,

            @Schema(description = "Brand name.", examples = "Privigen")
            String brand) {
        static Product of(CatalogDiff.Named named) {
            return new Product(named.product(), named.brand());
        }
    }

    @Schema(name = "CatalogImportChangedProduct", description = "A product with every field that differs.")
    record ChangedProduct(
            @Schema(description = "Id of the product.", examples = "privigen")
            String productId,

            @Schema(description = "Brand name in the document.", examples = "Privigen")
            String brand,

            @Schema(description = "What differs, field by field.")
            List<Change> changes) {
        static ChangedProduct of(CatalogDiff.Changed changed) {
            return new ChangedProduct(
                    changed.product(),
                    changed.brand(),
                    changed.changes().stream().map(Change::of).toList());
        }
    }

    @Schema(name = "CatalogImportChange", description = "A field that differs, in the words of the reference format.")
    record Change(
            @Schema(
                    description =
                            "JSON Pointer (RFC 6901) in which rows of lists go by what tells them from each other:"
                                    + " packages by code, vials by grams, rates by indications, regimens by indication and phase.",
                    examples = "/rates/CIDP+PI/canonical/maximum")
            String path,

            @Schema(
                    implementation = Object.class,
                    nullable = true,
                    description = "What the catalogue says; null where it says nothing.")
            @Nullable JsonNode before,

            @Schema(
                    implementation = Object.class,
                    nullable = true,
                    description = "What the document says; null where it says nothing.")
            @Nullable JsonNode after) {
        static Change of(JsonDiff.Change change) {
            return new Change(change.path(), change.before(), change.after());
        }
    }

    static CatalogImportView of(ImportCard card) {
        CatalogDiff diff = card.diff();
        return new CatalogImportView(
                card.row(),
                diff.added().stream().map(Product::of).toList(),
                diff.changed().stream().map(ChangedProduct::of).toList(),
                diff.withdrawn().stream().map(Product::of).toList(),
                diff.sources().stream().map(Change::of).toList());
    }
}

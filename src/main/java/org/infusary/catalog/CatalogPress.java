package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/** Writes a version of the catalogue whole: every product with its codes and rates, and the sources they name. */
@ApplicationScoped
class CatalogPress {
    private final CatalogVersions versions;
    private final CatalogProducts labels;
    private final Products products;
    private final ProductNdcs ndcs;
    private final ProductRates rates;
    private final Sources sources;

    CatalogPress(
            CatalogVersions versions,
            CatalogProducts labels,
            Products products,
            ProductNdcs ndcs,
            ProductRates rates,
            Sources sources) {
        this.versions = versions;
        this.labels = labels;
        this.products = products;
        this.ndcs = ndcs;
        this.rates = rates;
        this.sources = sources;
    }

    /**
     * Publishes a version after the last one, in the transaction of whoever holds {@link CatalogVersions#lock}.
     *
     * @param before what the version before says, in any order
     * @param described the products of the new version, each as the reference writes it
     * @param withdrawnFrom since when products of {@code before} that are not described are withdrawn; null to leave them
     *     as they are
     */
    void publish(
            CatalogVersion version,
            List<CatalogProduct> before,
            List<JsonNode> described,
            @Nullable LocalDate withdrawnFrom) {
        versions.persist(version);
        Set<ProductId> named = described.stream().map(CatalogPress::id).collect(Collectors.toSet());
        List<CatalogProduct> rows = new ArrayList<>();
        described.forEach(said -> rows.add(new CatalogProduct(version.number(), product(said), said, null)));
        before.stream()
                .filter(old -> !named.contains(old.id()))
                .map(old -> new CatalogProduct(
                        version.number(), product(old.said()), old.said(), since(old, withdrawnFrom)))
                .forEach(rows::add);
        // codes and rates hang on the rows of products by keys that Hibernate does not know
        products.flush();
        labels.persist(rows);
        labels.flush();
        rows.stream().map(CatalogProduct::label).forEach(label -> keepRows(version.number(), label));
        keepSources(version.sources());
    }

    /** Makes sources known by the ids under which answers name them. */
    void keepSources(JsonNode said) {
        said.properties().forEach(this::keepSource);
    }

    private void keepSource(Map.Entry<String, JsonNode> said) {
        ReferenceSource source = ReferenceJson.as(ReferenceSource.class, said.getValue());
        sources.findByIdOptional(said.getKey())
                .ifPresentOrElse(
                        known -> known.describe(source), () -> sources.persist(new Source(said.getKey(), source)));
    }

    private static @Nullable LocalDate since(CatalogProduct old, @Nullable LocalDate withdrawnFrom) {
        return old.withdrawnFrom() == null ? withdrawnFrom : old.withdrawnFrom();
    }

    private Product product(JsonNode said) {
        return products.findByIdOptional(id(said).value()).orElseGet(() -> {
            Product added = new Product(said);
            products.persist(added);
            return added;
        });
    }

    private static ProductId id(JsonNode said) {
        return new ProductId(said.path("id").asText());
    }

    private void keepRows(int version, ReferenceProduct label) {
        label.ndc().forEach(row -> ndcs.persist(ProductNdc.of(version, label.id(), row)));
        label.rates().forEach(row -> rates.persist(ProductRate.of(version, label, row)));
    }
}

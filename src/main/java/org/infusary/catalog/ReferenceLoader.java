package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Brings the reference files of the jar into the database at every start, in one transaction, before anyone asks.
 *
 * <p>Missing products are added, changed ones described anew, unchanged ones left alone; a product that a newer file no
 * longer names stays, because patients may have had it. Validity dates and the centres' ladders are never touched.
 * Instances that start together load one after the other.
 */
@ApplicationScoped
class ReferenceLoader {
    private static final int BEFORE_EVERYONE_ELSE = 100;

    private final Products products;
    private final ProductNdcs ndcs;
    private final ProductRates rates;
    private final Sources sources;

    ReferenceLoader(Products products, ProductNdcs ndcs, ProductRates rates, Sources sources) {
        this.products = products;
        this.ndcs = ndcs;
        this.rates = rates;
        this.sources = sources;
    }

    void atStart(@Observes @Priority(BEFORE_EVERYONE_ELSE) StartupEvent started) {
        load(ReferenceJson.file("ivig-products.json"), ReferenceJson.file("ivig-rules.json"));
    }

    /** @return how many products were added or described anew */
    @Transactional
    int load(JsonNode productFile, JsonNode rulesFile) {
        products.lockForLoading();
        productFile.path("sources").properties().forEach(this::keepSource);
        rulesFile.path("sources").properties().forEach(this::keepSource);
        List<Product> changed = new ArrayList<>();
        productFile.path("products").forEach(said -> keepProduct(said, changed));
        changed.stream().map(Product::id).forEach(ndcs::forget);
        changed.stream().map(Product::id).forEach(rates::forget);
        changed.stream().map(Product::label).forEach(this::keepRows);
        return changed.size();
    }

    private void keepSource(Map.Entry<String, JsonNode> said) {
        ReferenceSource source = ReferenceJson.as(ReferenceSource.class, said.getValue());
        sources.findByIdOptional(said.getKey())
                .ifPresentOrElse(
                        known -> known.describe(source), () -> sources.persist(new Source(said.getKey(), source)));
    }

    private void keepProduct(JsonNode said, List<Product> changed) {
        Product known = products.findById(said.path("id").asText(), LockModeType.PESSIMISTIC_WRITE);
        if (known == null) {
            Product added = new Product(said);
            products.persist(added);
            changed.add(added);
        } else if (!known.isDescribedBy(said)) {
            known.describe(said);
            changed.add(known);
        }
    }

    private void keepRows(ReferenceProduct label) {
        label.ndc().forEach(row -> ndcs.persist(ProductNdc.of(label.id(), row)));
        label.rates().forEach(row -> rates.persist(ProductRate.of(label, row)));
    }
}

package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * What one version of the catalogue says of a product. A product that a version leaves out is withdrawn: it stays as it was
 * described last, because patients may have had it and visits with it may be booked, and may no longer be planned.
 */
@Entity
@Immutable
@Table(name = "catalog_product")
class CatalogProduct {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private int catalogVersion;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "product_id")
    private Product product;

    private String brand;

    @JdbcTypeCode(SqlTypes.JSON)
    private String reference;

    private @Nullable LocalDate withdrawnFrom;

    protected CatalogProduct() {}

    CatalogProduct(int catalogVersion, Product product, JsonNode said, @Nullable LocalDate withdrawnFrom) {
        this.catalogVersion = catalogVersion;
        this.product = product;
        this.brand = ReferenceJson.as(ReferenceProduct.class, said).brand();
        this.reference = ReferenceJson.text(said);
        this.withdrawnFrom = withdrawnFrom;
    }

    ProductId id() {
        return product.id();
    }

    /** The description as it was written. */
    JsonNode said() {
        return ReferenceJson.tree(reference);
    }

    @Nullable LocalDate withdrawnFrom() {
        return withdrawnFrom;
    }

    ReferenceProduct label() {
        return ReferenceJson.as(ReferenceProduct.class, said());
    }

    ProductCard card() {
        return new ProductCard(
                label(), product.validFrom(), product.validTo(), withdrawnFrom, catalogVersion, product.version());
    }

    ListedProduct listed() {
        ReferenceProduct label = label();
        return new ListedProduct(id(), brand, properties(label), vials(label).orElse(null));
    }

    boolean isValidOn(LocalDate day) {
        LocalDate from = product.validFrom();
        LocalDate last = lastDay();
        return (from == null || !day.isBefore(from)) && (last == null || !day.isAfter(last));
    }

    /** Empty while the reference knows no vial of it: without sizes no amount can be planned. */
    Optional<ProductFacts> facts() {
        ReferenceProduct label = label();
        return vials(label)
                .map(vials -> new ProductFacts(
                        id(),
                        brand,
                        label.manufacturer(),
                        label.mgPerMl(),
                        vials,
                        properties(label),
                        product.validFrom(),
                        lastDay(),
                        product.version()));
    }

    private static Optional<VialSizes> vials(ReferenceProduct label) {
        List<Grams> sizes = label.vials().items().stream()
                .map(vial -> new Grams(vial.grams()))
                .toList();
        return sizes.isEmpty() ? Optional.empty() : Optional.of(new VialSizes(sizes));
    }

    /** The pharmacists' last day, or the day before it is withdrawn where that is earlier. */
    private @Nullable LocalDate lastDay() {
        LocalDate validTo = product.validTo();
        if (withdrawnFrom == null) {
            return validTo;
        }
        LocalDate before = withdrawnFrom.minusDays(1);
        return validTo == null || before.isBefore(validTo) ? before : validTo;
    }

    private static ProductProperties properties(ReferenceProduct label) {
        JsonNode iga = label.iga().value();
        JsonNode line = label.lineRules().value();
        return new ProductProperties(
                texts(label.stabilizer().value()),
                isStated(label.sugar()),
                isStated(label.sodium()),
                label.mgPerMl(),
                iga.path("qualifier").asText().equals("max") ? iga.path("value").decimalValue() : null,
                label.latexFree().unread() ? null : label.latexFree().value().booleanValue(),
                texts(line.path("flush")),
                hours(line.path("pooledStartWithinHours")),
                hours(line.path("pooledUseWithinHours")));
    }

    /** An amount is an object; words say that there is none. */
    private static @Nullable Boolean isStated(SourcedValue amount) {
        return amount.unread() ? null : amount.value().isObject();
    }

    private static @Nullable List<String> texts(JsonNode list) {
        return list.isArray()
                ? StreamSupport.stream(list.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : null;
    }

    private static @Nullable Integer hours(JsonNode number) {
        return number.isInt() ? number.intValue() : null;
    }
}

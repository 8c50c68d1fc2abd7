package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A product of the catalogue. Its description belongs to the reference and changes only with it; when it may be planned
 * for belongs to the pharmacists and is never touched by the reference.
 */
@Entity
@Table(name = "product")
class Product {
    @Id
    private String id;

    private String brand;
    private String manufacturer;
    private String market;
    private String form;
    private @Nullable String marketStatus;

    @JdbcTypeCode(SqlTypes.JSON)
    private String reference;

    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private long version;

    protected Product() {}

    Product(JsonNode reference) {
        this.id = new ProductId(reference.path("id").asText()).value();
        describe(reference);
    }

    /** Takes over what the reference says now. */
    final void describe(JsonNode said) {
        ReferenceProduct label = ReferenceJson.as(ReferenceProduct.class, said);
        brand = label.brand();
        manufacturer = label.manufacturer();
        market = label.market();
        form = label.form();
        marketStatus = label.marketStatus().unread()
                ? null
                : label.marketStatus().value().asText();
        reference = ReferenceJson.text(said);
    }

    boolean isDescribedBy(JsonNode said) {
        return ReferenceJson.tree(reference).equals(said);
    }

    /** @param to not before {@code from} */
    void validBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
        validFrom = from;
        validTo = to;
    }

    ProductId id() {
        return new ProductId(id);
    }

    long version() {
        return version;
    }

    ReferenceProduct label() {
        return ReferenceJson.as(ReferenceProduct.class, ReferenceJson.tree(reference));
    }

    ListedProduct listed() {
        ReferenceProduct label = label();
        return new ListedProduct(id(), brand, properties(label), vials(label).orElse(null));
    }

    ProductCard card() {
        return new ProductCard(label(), validFrom, validTo, version);
    }

    /** Empty while the reference knows no vial of it: without sizes no amount can be planned. */
    Optional<ProductFacts> facts() {
        ReferenceProduct label = label();
        return vials(label)
                .map(vials -> new ProductFacts(
                        id(),
                        brand,
                        manufacturer,
                        label.mgPerMl(),
                        vials,
                        properties(label),
                        validFrom,
                        validTo,
                        version));
    }

    private static Optional<VialSizes> vials(ReferenceProduct label) {
        List<Grams> sizes = label.vials().items().stream()
                .map(vial -> new Grams(vial.grams()))
                .toList();
        return sizes.isEmpty() ? Optional.empty() : Optional.of(new VialSizes(sizes));
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

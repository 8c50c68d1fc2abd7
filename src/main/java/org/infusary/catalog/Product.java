package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * A product by its stable id, and when the pharmacists let it be planned for. What is known of it stands in the versions of
 * the catalogue, see {@link CatalogProduct}.
 */
@Entity
@Table(name = "product")
class Product {
    @Id
    private String id;

    // as first described: for the version of Infusary before, which knows one version of the catalogue (decision 0040)
    private String brand;
    private String manufacturer;
    private String market;
    private String form;

    @JdbcTypeCode(SqlTypes.JSON)
    private String reference;

    private @Nullable LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @Version
    private long version;

    protected Product() {}

    Product(JsonNode said) {
        ReferenceProduct label = ReferenceJson.as(ReferenceProduct.class, said);
        id = new ProductId(label.id()).value();
        brand = label.brand();
        manufacturer = label.manufacturer();
        market = label.market();
        form = label.form();
        reference = ReferenceJson.text(said);
    }

    /** @param to not before {@code from} */
    void validBetween(@Nullable LocalDate from, @Nullable LocalDate to) {
        validFrom = from;
        validTo = to;
    }

    ProductId id() {
        return new ProductId(id);
    }

    @Nullable LocalDate validFrom() {
        return validFrom;
    }

    @Nullable LocalDate validTo() {
        return validTo;
    }

    long version() {
        return version;
    }
}

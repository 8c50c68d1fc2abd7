package org.infusary.catalog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.infusary.catalog.rules.Ndc;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;

/** One code under which a version of the catalogue finds a product: that of a package or that of the vial inside. */
@Entity
@Immutable
@Table(name = "catalog_code")
class ProductNdc {
    enum Kind {
        PACKAGE,
        INNER
    }

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private int catalogVersion;
    private String productId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String printed;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 10)
    private String ndc10;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 11)
    private String ndc11;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 12)
    private String ndc12;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 14)
    private String gtin14;

    private BigDecimal grams;
    private int volumeMl;

    @Enumerated(EnumType.STRING)
    private ReferenceStatus status;

    protected ProductNdc() {}

    private ProductNdc(int catalogVersion, String productId, Kind kind, String printed, NdcRow row) {
        Ndc ndc = Ndc.printed(printed)
                .orElseThrow(() -> new IllegalStateException(productId + " has an unreadable code " + printed));
        this.catalogVersion = catalogVersion;
        this.productId = productId;
        this.kind = kind;
        this.printed = printed;
        this.ndc10 = ndc.digits10();
        this.ndc11 = ndc.digits11();
        this.ndc12 = ndc.digits12();
        this.gtin14 = ndc.gtin14();
        this.grams = new Grams(row.grams()).value();
        this.volumeMl = row.volumeMl();
        this.status = row.status();
    }

    /** The codes of one package: its own and, where it was read, that of the vial inside. */
    static List<ProductNdc> of(int catalogVersion, String productId, NdcRow row) {
        ProductNdc pack = new ProductNdc(catalogVersion, productId, Kind.PACKAGE, row.packageNdc(), row);
        return row.innerNdc() == null
                ? List.of(pack)
                : List.of(pack, new ProductNdc(catalogVersion, productId, Kind.INNER, row.innerNdc(), row));
    }

    ProductByCode found() {
        return new ProductByCode(new ProductId(productId), new Grams(grams), volumeMl, status);
    }
}

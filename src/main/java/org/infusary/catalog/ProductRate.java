package org.infusary.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.infusary.catalog.rules.LabelBounds;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.jspecify.annotations.Nullable;

/** What a label says in one version of the catalogue of the rates for one indication, in microlitre/kg/h. */
@Entity
@Immutable
@Table(name = "catalog_rate")
class ProductRate {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private int catalogVersion;
    private String productId;

    @Enumerated(EnumType.STRING)
    private Indication indication;

    private int initialRate;
    private int maximumRate;
    private @Nullable Integer atRiskMaximum;

    @Enumerated(EnumType.STRING)
    private @Nullable LadderBasis ladderBasis;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String ladder;

    @JdbcTypeCode(SqlTypes.JSON)
    private String sources;

    protected ProductRate() {}

    private ProductRate(int catalogVersion, String productId, Indication indication, LabelRateRow row) {
        LabelBounds bounds = row.bounds();
        List<CanonicalStep> steps = row.canonical().ladder();
        this.catalogVersion = catalogVersion;
        this.productId = productId;
        this.indication = indication;
        this.initialRate = bounds.initial().value();
        this.maximumRate = bounds.maximum().value();
        this.atRiskMaximum = row.atRisk().canonicalCap();
        this.ladderBasis = row.ladderBasis();
        this.ladder = steps == null ? null : ReferenceJson.text(steps);
        this.sources = ReferenceJson.text(bounds.sources());
    }

    /** One row for each indication the label's row is for. */
    static List<ProductRate> of(int catalogVersion, ReferenceProduct product, LabelRateRow row) {
        if (row.canonical().ladder() != null && product.mgPerMl().size() != 1) {
            throw new IllegalStateException(product.id() + ": a label ladder is for one concentration");
        }
        return row.indications().stream()
                .map(indication -> new ProductRate(catalogVersion, product.id(), indication, row))
                .toList();
    }

    Indication indication() {
        return indication;
    }

    String productId() {
        return productId;
    }

    LabelBounds bounds() {
        return new LabelBounds(
                new MicrolitresPerKgHour(initialRate),
                new MicrolitresPerKgHour(maximumRate),
                atRiskMaximum == null ? null : new MicrolitresPerKgHour(atRiskMaximum),
                ReferenceJson.texts(sources));
    }

    /** The label's own ladder; empty when it gives start and maximum only. */
    Optional<Ladder> ladder(int mgPerMl) {
        if (ladder == null || ladderBasis == null) {
            return Optional.empty();
        }
        LabelBounds bounds = bounds();
        return Optional.of(new Ladder(
                mgPerMl,
                ReferenceJson.steps(ladder),
                List.of(),
                ladderBasis,
                bounds.maximum(),
                bounds.atRiskMaximum(),
                bounds.sources()));
    }
}

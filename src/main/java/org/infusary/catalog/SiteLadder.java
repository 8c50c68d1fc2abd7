package org.infusary.catalog;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.infusary.catalog.rules.LabelBounds;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.catalog.rules.ProposedLadder;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Indication;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * The ramp a centre chose for one product and indication. Its rungs were held against the label when they were set; the
 * label's bounds are read anew at every use, so that a stricter label counts at once.
 */
@Entity
@Table(name = "ladder")
class SiteLadder {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;
    private String productId;

    @Enumerated(EnumType.STRING)
    private Indication indication;

    private int mgPerMl;

    @JdbcTypeCode(SqlTypes.JSON)
    private String steps;

    @JdbcTypeCode(SqlTypes.JSON)
    private String cautiousSteps;

    private UUID setBy;
    private Instant setAt;

    @Version
    private long version;

    protected SiteLadder() {}

    SiteLadder(SiteId site, ProductId product, Indication indication) {
        this.siteId = site.value();
        this.productId = product.value();
        this.indication = indication;
    }

    /** @param ramp already held against the label */
    void set(ProposedLadder ramp, AccountId by, Instant at) {
        mgPerMl = ramp.mgPerMl();
        steps = ReferenceJson.steps(ramp.steps());
        cautiousSteps = ReferenceJson.steps(ramp.cautiousSteps());
        setBy = by.value();
        setAt = at;
    }

    UUID id() {
        return id;
    }

    ProductId product() {
        return new ProductId(productId);
    }

    Indication indication() {
        return indication;
    }

    long version() {
        return version;
    }

    Ladder within(LabelBounds bounds) {
        return new Ladder(
                mgPerMl,
                ReferenceJson.steps(steps),
                ReferenceJson.steps(cautiousSteps),
                LadderBasis.SITE,
                bounds.maximum(),
                bounds.atRiskMaximum(),
                bounds.sources());
    }

    LadderCard card(@Nullable LabelBounds bounds) {
        ProposedLadder ramp =
                new ProposedLadder(mgPerMl, ReferenceJson.steps(steps), ReferenceJson.steps(cautiousSteps));
        return new LadderCard(id, new SiteId(siteId), product(), indication, ramp, bounds, setAt, version);
    }
}

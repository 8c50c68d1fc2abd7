package org.infusary.infusion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.infusion.rules.InfusionStatus;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.schedule.VisitFacts;
import org.jspecify.annotations.Nullable;

/**
 * What is given at one visit.
 *
 * <p>Begins RUNNING, for a visit whose checklist is signed and holds nothing back; the signature's id is part of it, and the
 * database takes no infusion without one. RUNNING and PAUSED alternate. It ends once: COMPLETED when all planned grams are
 * in, STOPPED_EARLY with a reason when some are left. The vials hung are entries of the ledger, not of this object.
 */
@Entity
@Table(name = "infusion")
class Infusion {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID visitId;
    private UUID signatureId;
    private UUID siteId;
    private UUID patientId;
    private String productId;
    private BigDecimal gramsPlanned;

    @Enumerated(EnumType.STRING)
    private InfusionStatus status;

    private UUID startedBy;
    private Instant startedAt;
    private @Nullable UUID endedBy;
    private @Nullable Instant endedAt;
    private @Nullable BigDecimal gramsGiven;
    private @Nullable String stopReason;

    @Version
    private long version;

    protected Infusion() {}

    static Infusion start(VisitFacts visit, UUID signature, AccountId by, Instant at) {
        Infusion infusion = new Infusion();
        infusion.visitId = visit.id().value();
        infusion.signatureId = signature;
        infusion.siteId = visit.site().value();
        infusion.patientId = visit.patient().value();
        infusion.productId = visit.product().value();
        infusion.gramsPlanned = visit.grams().value();
        infusion.status = InfusionStatus.RUNNING;
        infusion.startedBy = by.value();
        infusion.startedAt = at;
        return infusion;
    }

    InfusionId id() {
        return new InfusionId(id);
    }

    VisitId visit() {
        return new VisitId(visitId);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    ProductId product() {
        return new ProductId(productId);
    }

    Grams gramsPlanned() {
        return new Grams(gramsPlanned);
    }

    Instant startedAt() {
        return startedAt;
    }

    InfusionStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    void pause() {
        become(InfusionStatus.PAUSED);
    }

    void resume() {
        become(InfusionStatus.RUNNING);
    }

    /** @param reason why grams are left; needed exactly when {@code given} is less than planned */
    void end(AccountId by, Instant at, Grams given, @Nullable String reason) {
        become(given.compareTo(gramsPlanned()) < 0 ? InfusionStatus.STOPPED_EARLY : InfusionStatus.COMPLETED);
        endedBy = by.value();
        endedAt = at;
        gramsGiven = given.value();
        stopReason = reason;
    }

    void mustBeOpen() {
        if (status.isEnded()) {
            throw new InfusionStateConflict(status);
        }
    }

    private void become(InfusionStatus next) {
        if (!status.mayBecome(next)) {
            throw new InfusionStateConflict(status);
        }
        status = next;
    }

    InfusionFacts facts() {
        return new InfusionFacts(
                id(),
                visit(),
                site(),
                patient(),
                product(),
                gramsPlanned(),
                status,
                startedAt,
                endedAt,
                gramsGiven == null ? null : new Grams(gramsGiven),
                stopReason,
                version);
    }
}

package org.infusary.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.rules.BlockRule;
import org.infusary.ledger.rules.ReactionRules;
import org.infusary.ledger.rules.Symptom;
import org.jspecify.annotations.Nullable;

/**
 * A reaction of a patient. Written once, never changed; the database refuses it too. One that was recorded wrongly is voided
 * by a further record.
 */
@Entity
@Immutable
@Table(name = "reaction")
class Reaction {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID patientId;

    private @Nullable UUID infusionId;

    private String productId;

    private int grade;

    @Enumerated(EnumType.STRING)
    private List<Symptom> symptoms;

    private Instant onsetAt;

    private @Nullable String note;

    @Enumerated(EnumType.STRING)
    private @Nullable BlockRule blockRule;

    private @Nullable UUID toldAtVisitId;

    private UUID recordedBy;

    private Instant recordedAt;

    protected Reaction() {}

    private Reaction(ReactionNoted noted, @Nullable VisitId toldAt, AccountId by, Instant at) {
        InfusionId infusion = noted.infusion();
        this.patientId = noted.patient().value();
        this.infusionId = infusion == null ? null : infusion.value();
        this.productId = noted.product().value();
        this.grade = noted.grade();
        this.symptoms = List.copyOf(noted.symptoms());
        this.onsetAt = noted.onsetAt();
        this.note = noted.note();
        this.blockRule = ReactionRules.blocks(noted.grade(), noted.symptoms()).orElse(null);
        this.toldAtVisitId = toldAt == null ? null : toldAt.value();
        this.recordedBy = by.value();
        this.recordedAt = at;
    }

    /** @param toldAt the visit on whose checklist it was answered; null when it was recorded by itself */
    static Reaction record(ReactionNoted noted, @Nullable VisitId toldAt, AccountId by, Instant at) {
        return new Reaction(noted, toldAt, by, at);
    }

    ReactionFacts facts() {
        ReactionNoted noted = new ReactionNoted(
                new PatientId(patientId),
                infusionId == null ? null : new InfusionId(infusionId),
                new ProductId(productId),
                grade,
                new TreeSet<>(symptoms),
                onsetAt,
                note);
        VisitId toldAt = toldAtVisitId == null ? null : new VisitId(toldAtVisitId);
        return new ReactionFacts(id, noted, blockRule, toldAt, new AccountId(recordedBy), recordedAt);
    }
}

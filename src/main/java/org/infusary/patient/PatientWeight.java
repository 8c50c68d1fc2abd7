package org.infusary.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/** A weight as it was measured. It is entered once and never changed; a wrong one is voided and stays readable. */
@Entity
@Table(name = "patient_weight")
class PatientWeight {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID patientId;

    @Column(precision = 6, scale = 3)
    private BigDecimal weightKg;

    private LocalDate measuredOn;

    private UUID recordedBy;

    private Instant recordedAt;

    private @Nullable UUID voidedBy;

    private @Nullable Instant voidedAt;

    private @Nullable UUID toldAtVisitId;

    protected PatientWeight() {}

    private PatientWeight(PatientId patient, WeightFacts weight, AccountId by, Instant at) {
        patientId = patient.value();
        weightKg = weight.weight().value();
        measuredOn = weight.measuredOn();
        recordedBy = by.value();
        recordedAt = at;
    }

    static PatientWeight record(PatientId patient, WeightFacts weight, AccountId by, Instant at) {
        return new PatientWeight(patient, weight, by, at);
    }

    /** One that was measured at a visit and answered on its checklist. */
    static PatientWeight toldAt(VisitId visit, PatientId patient, WeightFacts weight, AccountId by, Instant at) {
        PatientWeight told = new PatientWeight(patient, weight, by, at);
        told.toldAtVisitId = visit.value();
        return told;
    }

    /** Marks it as entered in error; {@link WeightVoidAlready} when it is. */
    void voidBy(AccountId by, Instant at) {
        if (voidedAt != null) {
            throw new WeightVoidAlready();
        }
        voidedBy = by.value();
        voidedAt = at;
    }

    UUID id() {
        return id;
    }

    UUID patient() {
        return patientId;
    }

    WeightFacts facts() {
        return new WeightFacts(new Kilograms(weightKg), measuredOn);
    }

    WeightEntry entry() {
        return new WeightEntry(
                id,
                facts(),
                new AccountId(recordedBy),
                recordedAt,
                toldAtVisitId == null ? null : new VisitId(toldAtVisitId),
                voidedBy == null ? null : new AccountId(voidedBy),
                voidedAt);
    }

    @Override
    public String toString() {
        return "weight " + id;
    }
}

package org.infusary.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Condition;
import org.infusary.kernel.PatientId;

/** One line of the history of a patient's conditions; never changed. */
@Entity
@Table(name = "patient_condition_change")
class PatientConditionChange {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID patientId;

    @Enumerated(EnumType.STRING)
    private Condition condition;

    @Enumerated(EnumType.STRING)
    private ConditionChange change;

    private UUID changedBy;

    private Instant changedAt;

    protected PatientConditionChange() {}

    private PatientConditionChange(PatientId patient, ConditionEntry entry) {
        patientId = patient.value();
        condition = entry.condition();
        change = entry.change();
        changedBy = entry.changedBy().value();
        changedAt = entry.changedAt();
    }

    static PatientConditionChange of(PatientId patient, ConditionEntry entry) {
        return new PatientConditionChange(patient, entry);
    }

    ConditionEntry entry() {
        return new ConditionEntry(condition, change, new AccountId(changedBy), changedAt);
    }
}

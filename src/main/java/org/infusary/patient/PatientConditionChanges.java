package org.infusary.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.Condition;
import org.infusary.kernel.PatientId;

@ApplicationScoped
class PatientConditionChanges implements PanacheRepositoryBase<PatientConditionChange, UUID> {
    List<ConditionEntry> of(PatientId patient) {
        return find("patientId = ?1 order by id", patient.value()).stream()
                .map(PatientConditionChange::entry)
                .toList();
    }

    /** Writes one line for each of the conditions, in the order of their names in the code. */
    void write(PatientId patient, Collection<Condition> conditions, ConditionChange change, Noted by) {
        conditions.stream()
                .sorted()
                .map(condition -> new ConditionEntry(condition, change, by.account(), by.at()))
                .forEach(entry -> persist(PatientConditionChange.of(patient, entry)));
    }
}

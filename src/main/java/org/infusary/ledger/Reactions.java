package org.infusary.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.PatientId;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;

@ApplicationScoped
class Reactions implements PanacheRepositoryBase<Reaction, UUID> {
    private static final String LATEST_FIRST = " order by onsetAt desc, id desc";

    /** All of a patient, the latest onset first. */
    List<Reaction> of(PatientId patient) {
        return list("patientId = ?1" + LATEST_FIRST, patient.value());
    }

    /** The latest onset first. */
    List<Reaction> of(PatientId patient, Cursor start, int most) {
        if (start.equals(Cursor.START)) {
            return find("patientId = ?1" + LATEST_FIRST, patient.value())
                    .range(0, most - 1)
                    .list();
        }
        Reaction last = find("patientId = ?1 and id = ?2", patient.value(), start.after())
                .firstResultOptional()
                .orElseThrow(() -> new BadRequest("cursor", "must be the value of next as it was sent"));
        return find(
                        "patientId = ?1 and (onsetAt < ?2 or (onsetAt = ?2 and id < ?3))" + LATEST_FIRST,
                        patient.value(),
                        last.facts().noted().onsetAt(),
                        last.facts().id())
                .range(0, most - 1)
                .list();
    }
}

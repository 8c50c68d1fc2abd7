package org.infusary.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.VisitId;

/** Live vaccines as they were told, one line for each visit that tells of one. */
@ApplicationScoped
class LiveVaccines implements PanacheRepositoryBase<LiveVaccine, UUID> {
    /** What counts, in the order it was told. */
    List<LiveVaccine> of(PatientId patient) {
        return list("patientId = ?1 and voidedAt is null order by id", patient.value());
    }

    /** The one that counts and was told at this visit. */
    Optional<LiveVaccine> toldAt(VisitId visit) {
        return find("toldAtVisitId = ?1 and voidedAt is null", visit.value()).firstResultOptional();
    }
}

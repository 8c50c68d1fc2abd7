package org.infusary.patient;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.VisitId;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PatientWeights implements PanacheRepositoryBase<PatientWeight, UUID> {
    private static final String NEWEST_FIRST = " order by measuredOn desc, id desc";

    /** The latest measured that counts; of two on one day the one entered last. */
    @Nullable WeightFacts latest(PatientId patient) {
        return find("patientId = ?1 and voidedAt is null" + NEWEST_FIRST, patient.value())
                .firstResultOptional()
                .map(PatientWeight::facts)
                .orElse(null);
    }

    /** The latest that counts and was not told at this visit. */
    @Nullable WeightFacts latestBesides(VisitId visit, PatientId patient) {
        return find(
                        "patientId = ?1 and voidedAt is null and (toldAtVisitId is null or toldAtVisitId <> ?2)"
                                + NEWEST_FIRST,
                        patient.value(),
                        visit.value())
                .firstResultOptional()
                .map(PatientWeight::facts)
                .orElse(null);
    }

    /** The one that counts and was told at this visit. */
    Optional<PatientWeight> toldAt(VisitId visit) {
        return find("toldAtVisitId = ?1 and voidedAt is null", visit.value()).firstResultOptional();
    }

    /** The latest of each, in one query; those never weighed are left out. */
    Map<UUID, WeightFacts> latest(Collection<Patient> patients) {
        List<UUID> ids = patients.stream().map(Patient::key).toList();
        return find(
                        "from PatientWeight w where w.patientId in ?1 and w.voidedAt is null and not exists"
                                + " (from PatientWeight n where n.patientId = w.patientId and n.voidedAt is null"
                                + " and (n.measuredOn > w.measuredOn"
                                + " or (n.measuredOn = w.measuredOn and n.id > w.id)))",
                        ids)
                .stream()
                .collect(Collectors.toMap(PatientWeight::patient, PatientWeight::facts));
    }

    /** The first day on which a weight that counts was measured. */
    Optional<LocalDate> firstDay(PatientId patient) {
        return find("patientId = ?1 and voidedAt is null order by measuredOn", patient.value())
                .firstResultOptional()
                .map(weight -> weight.facts().measuredOn());
    }

    PatientWeight of(PatientId patient, UUID id) {
        return find("patientId = ?1 and id = ?2", patient.value(), id)
                .firstResultOptional()
                .orElseThrow(() -> new NotFound("weight"));
    }

    /** Newest first, voided ones too. */
    List<PatientWeight> of(PatientId patient, Cursor start, int most) {
        if (start.equals(Cursor.START)) {
            return find("patientId = ?1" + NEWEST_FIRST, patient.value())
                    .range(0, most - 1)
                    .list();
        }
        PatientWeight last = find("patientId = ?1 and id = ?2", patient.value(), start.after())
                .firstResultOptional()
                .orElseThrow(Cursor::notOurs);
        return find(
                        "patientId = ?1 and (measuredOn < ?2 or (measuredOn = ?2 and id < ?3))" + NEWEST_FIRST,
                        patient.value(),
                        last.facts().measuredOn(),
                        last.id())
                .range(0, most - 1)
                .list();
    }
}

package org.infusary.patient;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.store.Clash;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

@ApplicationScoped
class Patients implements PanacheRepositoryBase<Patient, UUID> {
    Patient byId(PatientId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> new NotFound("patient"));
    }

    List<Patient> withIds(Collection<PatientId> ids) {
        return list("id in ?1", ids.stream().map(PatientId::value).toList());
    }

    List<Patient> at(SiteId site, Cursor start, int most) {
        return page(find("siteId = ?1 and id > ?2 order by id", site.value(), start.after()), most);
    }

    List<Patient> among(SiteId site, Collection<PatientId> ids) {
        return withConditions(find(
                        "siteId = ?1 and id in ?2",
                        site.value(),
                        ids.stream().map(PatientId::value).toList())
                .list());
    }

    List<Patient> sought(SiteId site, Sought sought, Cursor start, int most) {
        StringBuilder query = new StringBuilder("siteId = :site and id > :after");
        Map<String, Object> values = new HashMap<>();
        values.put("site", site.value());
        values.put("after", start.after());
        if (sought.mrn() != null) {
            query.append(" and mrn = :mrn");
            values.put("mrn", sought.mrn());
        }
        if (sought.familyName() != null) {
            query.append(" and searchName like :name escape '!'");
            values.put("name", SearchName.of(sought.familyName()).replaceAll("([!%_])", "!$1") + "%");
        }
        if (sought.birthDate() != null) {
            query.append(" and birthDate = :born");
            values.put("born", sought.birthDate());
        }
        return page(find(query.append(" order by id").toString(), values), most);
    }

    /** Registers; two who register one number at once are told apart by the database. */
    void keep(Patient patient, String mrn) {
        if (count("siteId = ?1 and mrn = ?2", patient.site().value(), mrn) > 0) {
            throw new MrnTaken();
        }
        try {
            persistAndFlush(patient);
        } catch (PersistenceException refused) {
            throw Clash.told(refused, "patient_mrn_once_per_site", new MrnTaken());
        }
    }

    /**
     * Gives the patient the next version now, for a change that stands in rows of its own. Another such change waits
     * for this one instead of failing: it does not depend on what was read.
     */
    void touch(Patient patient) {
        getEntityManager().refresh(patient, LockModeType.PESSIMISTIC_WRITE);
        getEntityManager().lock(patient, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    private List<Patient> page(PanacheQuery<Patient> query, int most) {
        return withConditions(query.range(0, most - 1).list());
    }

    /** Reads the conditions of all at once into the session, so that they are not read one patient after the other. */
    private List<Patient> withConditions(List<Patient> patients) {
        if (!patients.isEmpty()) {
            find("from Patient p left join fetch p.conditions where p in ?1", patients)
                    .list();
        }
        return patients;
    }
}

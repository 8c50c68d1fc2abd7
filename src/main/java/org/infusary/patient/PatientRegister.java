package org.infusary.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/**
 * The door of this room: who the patients of a site are. Weights and conditions are kept through {@link PatientChart}.
 *
 * <p>A patient of a site the caller is not bound to is a 404 ({@code NotFound("patient")}), and so is such a site.
 */
@ApplicationScoped
public class PatientRegister {
    private final Patients patients;
    private final PatientWeights weights;
    private final PatientConditionChanges changes;
    private final Caller caller;
    private final Clock clock;

    PatientRegister(
            Patients patients, PatientWeights weights, PatientConditionChanges changes, Caller caller, Clock clock) {
        this.patients = patients;
        this.weights = weights;
        this.changes = changes;
        this.caller = caller;
        this.clock = clock;
    }

    /** What planning needs of a patient; nothing that names them. */
    @Transactional
    public PatientFacts patient(PatientId id) {
        return visible(id).facts(weights.latest(id));
    }

    /** The patient with name and record number. */
    @Transactional
    public PersonFacts person(PatientId id) {
        return visible(id).person(weights.latest(id));
    }

    /** Those of the ids that are patients of the site, with names, in a fixed number of queries. */
    @Transactional
    public Map<PatientId, PersonFacts> people(SiteId site, Set<PatientId> ids) {
        caller.mustSee(site, "site");
        caller.about(ids);
        return persons(patients.among(site, ids)).stream()
                .collect(Collectors.toMap(person -> person.facts().id(), Function.identity()));
    }

    /** The patients of a site in the order of their registration. */
    @Transactional
    public Page<PersonFacts> list(SiteId site, PageRequest page) {
        caller.mustSee(site, "site");
        return page(patients.at(site, page.start(), page.limit() + 1), page);
    }

    /** The patients of a site who are sought, in the order of their registration; 400 for a day no one is born on. */
    @Transactional
    public Page<PersonFacts> search(SiteId site, Sought sought, PageRequest page) {
        caller.mustSee(site, "site");
        if (sought.birthDate() != null) {
            PossibleDays.mustBeBirthDate(sought.birthDate(), clock);
        }
        return page(patients.sought(site, sought, page.start(), page.limit() + 1), page);
    }

    /** Registers a patient; {@link MrnTaken} when the site has one of that record number, 400 for impossible days. */
    @Transactional
    public PersonFacts register(Registration registration) {
        caller.mustSee(registration.site(), "site");
        LocalDate birthDate = registration.person().birthDate();
        PossibleDays.mustBeBirthDate(birthDate, clock);
        WeightFacts weight = registration.weight();
        if (weight != null) {
            PossibleDays.mustBeMeasuringDay("weight.measuredOn", weight.measuredOn(), birthDate, clock);
        }
        Patient patient = Patient.register(registration);
        patients.keep(patient, registration.mrn());
        caller.about(patient.id());
        if (weight != null) {
            weights.persist(PatientWeight.record(patient.id(), weight, caller.account(), clock.instant()));
        }
        Noted by = new Noted(caller.account(), clock.instant());
        changes.write(patient.id(), registration.conditions(), ConditionChange.NOTED, by);
        return patient.person(weight);
    }

    /**
     * Corrects the particulars of a patient; 412 when {@code read} is no longer the patient's version, 400 when a weight
     * that counts would be older than the patient.
     */
    @Transactional
    public PersonFacts correct(PatientId id, EntityTag read, Person person) {
        Patient patient = visible(id);
        read.mustBe(patient.version());
        PossibleDays.mustBeBirthDate(person.birthDate(), clock);
        if (weights.firstDay(id).filter(person.birthDate()::isAfter).isPresent()) {
            throw new BadRequest("birthDate", "must not be after the day of a weight on record");
        }
        patient.correct(person);
        patients.flush();
        return patient.person(weights.latest(id));
    }

    private Patient visible(PatientId id) {
        Patient patient = patients.byId(id);
        caller.mustSee(patient.site(), patient.id(), "patient");
        return patient;
    }

    private Page<PersonFacts> page(List<Patient> rows, PageRequest page) {
        Page<PersonFacts> found = Page.of(
                persons(rows),
                page.limit(),
                person -> new Cursor(person.facts().id().value()));
        return caller.about(found, person -> person.facts().id());
    }

    private List<PersonFacts> persons(List<Patient> rows) {
        Map<UUID, WeightFacts> latest = weights.latest(rows);
        return rows.stream()
                .map(patient -> patient.person(latest.get(patient.key())))
                .toList();
    }
}

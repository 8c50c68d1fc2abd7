package org.infusary.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.rules.VaccineKind;
import org.infusary.patient.PatientRegister;
import org.infusary.security.Caller;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;

/**
 * The live vaccines that patients tell of at their visits, given or planned. One line stands for a visit: what is answered
 * there anew takes its place, and the one before is voided.
 *
 * <p>A patient of a site the caller is not bound to is a 404.
 */
@ApplicationScoped
public class VaccineBook {
    private final LiveVaccines vaccines;
    private final PatientRegister patients;
    private final Caller caller;
    private final Clock clock;

    VaccineBook(LiveVaccines vaccines, PatientRegister patients, Caller caller, Clock clock) {
        this.vaccines = vaccines;
        this.patients = patients;
        this.caller = caller;
        this.clock = clock;
    }

    /** Keeps what was told at a visit; the same again changes nothing. */
    @Transactional
    public void tell(VisitId visit, PatientId patient, LiveVaccineFacts vaccine) {
        patients.patient(patient);
        Optional<LiveVaccine> told = vaccines.toldAt(visit);
        if (told.filter(one -> one.facts().equals(vaccine)).isPresent()) {
            return;
        }
        voidIt(told);
        vaccines.persistAndFlush(LiveVaccine.told(visit, patient, vaccine, caller.account(), clock.instant()));
    }

    /** That there is none, or that nothing is said any more; nothing happens when nothing was told at the visit. */
    @Transactional
    public void takeBack(VisitId visit, PatientId patient) {
        patients.patient(patient);
        voidIt(vaccines.toldAt(visit));
    }

    /** What the patient told of at other visits. */
    @Transactional
    public List<LiveVaccineFacts> besides(VisitId visit, PatientId patient) {
        patients.patient(patient);
        return eachOnce(vaccines.of(patient).stream()
                        .filter(told -> !told.toldAt().equals(visit)))
                .map(LiveVaccine::facts)
                .toList();
    }

    /** What the patient told of. */
    @Transactional
    Page<LiveVaccineView> of(PatientId patient, PageRequest page) {
        patients.patient(patient);
        String after = page.start().after().toString();
        return Page.of(
                        eachOnce(vaccines.of(patient).stream())
                                .filter(vaccine -> vaccine.id().toString().compareTo(after) > 0)
                                .toList(),
                        page.limit(),
                        vaccine -> new Cursor(vaccine.id()))
                .map(LiveVaccine::view);
    }

    /** A vaccine of one day that was told at several visits counts as it was told last; in the order of telling. */
    private static Stream<LiveVaccine> eachOnce(Stream<LiveVaccine> told) {
        record Vaccine(VaccineKind kind, LocalDate on) {}
        return told
                .collect(Collectors.toMap(
                        one -> new Vaccine(one.facts().kind(), one.facts().on()),
                        Function.identity(),
                        (earlier, later) -> later))
                .values()
                .stream()
                .sorted(Comparator.comparing(vaccine -> vaccine.id().toString()));
    }

    /** Flushed at once: the next line told there must not meet this one. */
    private void voidIt(Optional<LiveVaccine> told) {
        told.ifPresent(vaccine -> vaccine.voidBy(caller.account(), clock.instant()));
        vaccines.flush();
    }
}

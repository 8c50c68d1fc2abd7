package org.infusary.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Reason;
import org.infusary.ledger.rules.LastCourse;
import org.infusary.patient.PatientFacts;
import org.infusary.patient.PatientRegister;
import org.infusary.patient.WeightFacts;
import org.jspecify.annotations.Nullable;

/** Tells from when on live vaccines may be given after what a patient had last, and to be careful with serology. */
@ApplicationScoped
class ImmunityWindows {
    /** Decimals of grams per kilogram; rounded up, so that the longer time is told in doubt. */
    private static final int DOSE_SCALE = 4;

    private final LedgerEntries entries;
    private final PatientRegister patients;
    private final LiveVaccineReference reference = LiveVaccineReference.load();

    ImmunityWindows(LedgerEntries entries, PatientRegister patients) {
        this.entries = entries;
        this.patients = patients;
    }

    /** What is not known is told as unknown, with the reason. */
    @Transactional
    ImmunityWindowsView of(PatientId id) {
        PatientFacts patient = patients.patient(id);
        Optional<LastCourse> last = LastCourse.of(entries.lastDaysFirst(id).stream()
                .map(entry -> new LastCourse.Day(entry.on(), entry.grams()))
                .toList());
        WeightFacts weight = patient.weight();
        return ImmunityWindowsView.of(
                reference, last, weight, last.flatMap(course -> gramsPerKg(course, weight)), unknown(last, weight));
    }

    private static Optional<BigDecimal> gramsPerKg(LastCourse course, @Nullable WeightFacts weight) {
        Grams grams = course.grams();
        return grams == null || weight == null
                ? Optional.empty()
                : Optional.of(grams.value().divide(weight.weight().value(), DOSE_SCALE, RoundingMode.UP));
    }

    private static List<Reason> unknown(Optional<LastCourse> last, @Nullable WeightFacts weight) {
        List<Reason> unknown = new ArrayList<>();
        if (last.isEmpty()) {
            unknown.add(Reason.of("nothing-given", "Nothing is on record that the patient was given."));
        } else if (last.orElseThrow().grams() == null) {
            unknown.add(Reason.of("grams-unknown", "The grams of a day of the last course are not known."));
        }
        if (weight == null) {
            unknown.add(Reason.of("weight-unknown", "No weight of the patient is on record."));
        }
        return unknown;
    }
}

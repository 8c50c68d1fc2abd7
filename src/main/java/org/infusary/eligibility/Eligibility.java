package org.infusary.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Period;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.eligibility.rules.Matrix;
import org.infusary.eligibility.rules.Pairing;
import org.infusary.patient.PatientFacts;

/** The door of this room: which product fits whom. */
@ApplicationScoped
public class Eligibility {
    private final Matrix matrix = MatrixReference.load();

    /** The matrix of the reference, for whoever knows more of the patient than the record does. */
    public Matrix matrix() {
        return matrix;
    }

    /**
     * Whether a product fits a patient as far as the record knows them.
     *
     * @param on the day of the infusion, for the age
     */
    public Judgement judge(PatientFacts patient, ProductProperties product, LocalDate on) {
        int age = Period.between(patient.birthDate(), on).getYears();
        return matrix.judge(Pairing.onRecord(patient.conditions(), age, product, matrix.limits()));
    }
}

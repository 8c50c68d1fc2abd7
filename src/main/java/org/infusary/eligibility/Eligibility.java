package org.infusary.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import org.infusary.eligibility.rules.Matrix;

/** The door of this room: which product fits whom. */
@ApplicationScoped
public class Eligibility {
    private final Matrix matrix = MatrixReference.load();

    /** The matrix of the reference, for whoever knows more of the patient than the record does. */
    public Matrix matrix() {
        return matrix;
    }
}

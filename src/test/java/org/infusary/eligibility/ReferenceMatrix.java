package org.infusary.eligibility;

import org.infusary.eligibility.rules.Matrix;

/** The matrix of the reference, for tests of pure rules. */
public final class ReferenceMatrix {
    private ReferenceMatrix() {}

    public static Matrix read() {
        return MatrixReference.load();
    }
}

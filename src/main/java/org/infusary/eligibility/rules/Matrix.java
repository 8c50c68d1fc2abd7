package org.infusary.eligibility.rules;

import java.util.List;

/**
 * The matrix condition x product property of the reference: the one place that knows which product fits whom.
 *
 * @param rows in the order of the reference
 */
public record Matrix(List<Interaction> rows, Limits limits) {
    public Matrix {
        rows = List.copyOf(rows);
    }

    /** Asks every row; none is left out because another one is met. */
    public Judgement judge(Pairing pairing) {
        return new Judgement(rows.stream()
                .filter(row -> row.pair().meets(pairing, limits))
                .map(row -> row.against(pairing.product()))
                .toList());
    }
}

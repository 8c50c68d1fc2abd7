package org.infusary.ledger;

import java.time.LocalDate;
import org.infusary.ledger.rules.VaccineKind;

/**
 * A live vaccine of a patient.
 *
 * @param kind never {@link VaccineKind#NONE}
 * @param planned whether the day had not come when it was told; that it was given then nobody has said
 */
public record LiveVaccineFacts(VaccineKind kind, LocalDate on, boolean planned) {
    public LiveVaccineFacts {
        if (kind == VaccineKind.NONE) {
            throw new IllegalArgumentException("no vaccine is none to keep");
        }
    }
}

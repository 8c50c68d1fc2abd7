package org.infusary.schedule;

import jakarta.persistence.PersistenceException;
import java.util.List;
import org.infusary.kernel.Reason;
import org.infusary.store.Clash;

/** Tells in the words of this room what the database found when visits were written: it has the last word. */
final class Clashes {
    private Clashes() {}

    /** The problem to throw, or the failure itself when it is none of ours. */
    static RuntimeException told(PersistenceException failure) {
        return switch (Clash.constraint(failure).orElse("")) {
            case "visit_chair_takes_one_patient" ->
                new ChairTaken(List.of(Reason.of("chair-taken", "Another visit took the chair meanwhile.")));
            case "visit_nurse_units_suffice" ->
                new ChairTaken(List.of(Reason.of("nurses-busy", "Another visit took the nurses meanwhile.")));
            case "visit_patient_sits_once" ->
                new ChairTaken(List.of(Reason.of("patient-elsewhere", "The patient was booked elsewhere meanwhile.")));
            case "visit_day_booked_once" -> new DayBooked();
            default -> failure;
        };
    }
}

package org.infusary.schedule;

import jakarta.persistence.PersistenceException;
import java.util.List;
import org.infusary.kernel.Reason;
import org.infusary.ledger.BrandBlocks;
import org.infusary.store.Clash;
import org.infusary.web.Conflict;

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
            case BrandBlocks.GUARD -> BrandBlocks.blockedMeanwhile();
            case "visit_day_booked_once", "visit_has_one_place_kept" -> new DayBooked();
            case "visit_gives_the_ordered_product" ->
                new Conflict(
                        "order-changed",
                        "Order changed meanwhile",
                        "The order wants another product by now. Ask for offers again.");
            case "visit_waits_for_its_event",
                    "visit_is_before_the_procedure",
                    "visit_begins_by_its_deadline",
                    "visit_begins_after_its_event" ->
                new Conflict(
                        "order-changed",
                        "Order changed meanwhile",
                        "The order wants its first cycle at another time by now. Ask for offers again.");
            default -> failure;
        };
    }
}

package org.infusary.lot.rules;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * Vials of one lot and size on a shelf, seen from one visit.
 *
 * @param owner the patient whose they are; null when they are the centre's
 * @param onHand vials on the shelf, 0 or more
 * @param setAside of those, for any visit
 * @param keptForVisit of those, for this visit
 */
public record ShelfLot(UUID id, @Nullable PatientId owner, int onHand, int setAside, int keptForVisit) {

    /**
     * From which of the lots a vial comes that is hung: what is set aside for the visit first, then the patient's own, then
     * the centre's. Nothing of other patients, nothing that is set aside for others.
     */
    public static Optional<ShelfLot> toTakeFrom(List<ShelfLot> lots, PatientId patient) {
        return lots.stream()
                .filter(lot -> lot.owner == null || lot.owner.equals(patient))
                .filter(lot -> lot.keptForVisit > 0 || lot.free() > 0)
                .min(Comparator.comparing((ShelfLot lot) -> lot.keptForVisit == 0)
                        .thenComparing(lot -> lot.owner == null)
                        .thenComparing(lot -> lot.id.toString()));
    }

    /** Vials that are set aside for nobody. */
    public int free() {
        return onHand - setAside;
    }
}

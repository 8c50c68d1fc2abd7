package org.infusary.checklist.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Sex;
import org.infusary.lot.rules.RecalledLot;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a visit without asking anyone.
 *
 * @param on day of the visit, in the centre's zone
 * @param plannedStart when the infusion is planned to begin
 * @param plannedLength from the first drop to the last, as planned
 * @param exposure what the patient is to the planned product, from the ledger as it is now
 * @param lastReactionGrade worst grade on record since the last infusion; null for none
 * @param weightKnownOn day of the latest weight of the patient's record; null when never measured
 * @param recalled lots that must not be given
 */
public record StartFacts(
        LocalDate on,
        Instant plannedStart,
        Duration plannedLength,
        ProductId planned,
        ProductProperties product,
        Exposure exposure,
        @Nullable LastInfusion last,
        @Nullable Integer lastReactionGrade,
        Set<Condition> conditions,
        int ageYears,
        Sex sex,
        OrderNow order,
        DoseNow dose,
        @Nullable LocalDate weightKnownOn,
        Set<RecalledLot> recalled) {
    public StartFacts {
        conditions = Set.copyOf(conditions);
        recalled = Set.copyOf(recalled);
    }
}

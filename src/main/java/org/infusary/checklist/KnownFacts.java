package org.infusary.checklist;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.infusary.checklist.rules.IdentifierType;
import org.infusary.checklist.rules.LastInfusion;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.LiveVaccineFacts;
import org.infusary.patient.WeightFacts;
import org.jspecify.annotations.Nullable;

/**
 * What is known before anyone is asked, to be shown beside the items. Nothing of it answers an item by itself.
 *
 * @param identifiers types of identifiers the patient has on record; what they are stays there
 * @param orderVersion of the order as it stands
 * @param exposure what the patient is to the planned product, by the ledger as it is now
 * @param last null when nothing was ever given
 * @param lastReactionGrade worst grade on record since the last infusion, 1 to 5; null when there is none
 * @param weight latest on record besides the one answered here; null when there is none
 * @param firstMlPerHour what the pump should be set to first; null when no ladder is known
 * @param toleratedMaximum highest rate the patient has tolerated, as the order says; null when it says none
 * @param flushFluids that the product tolerates; null when unknown
 * @param liveVaccines on record besides the one answered here
 */
public record KnownFacts(
        Set<IdentifierType> identifiers,
        OrderId order,
        long orderVersion,
        ProductId planned,
        Grams grams,
        Millilitres volume,
        Exposure exposure,
        @Nullable LastInfusion last,
        @Nullable Integer lastReactionGrade,
        @Nullable WeightFacts weight,
        Set<Condition> conditions,
        @Nullable BigDecimal firstMlPerHour,
        @Nullable MicrolitresPerKgHour toleratedMaximum,
        @Nullable List<String> flushFluids,
        boolean premedicationOrdered,
        List<LiveVaccineFacts> liveVaccines) {
    public KnownFacts {
        identifiers = Set.copyOf(identifiers);
        conditions = Set.copyOf(conditions);
        liveVaccines = List.copyOf(liveVaccines);
    }
}

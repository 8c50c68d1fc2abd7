package org.infusary.patient;

import java.util.List;
import java.util.Set;
import org.infusary.kernel.Condition;

/**
 * A patient's conditions.
 *
 * @param known what counts now
 * @param history how it came about, oldest first
 * @param version of the patient
 */
public record Conditions(Set<Condition> known, List<ConditionEntry> history, long version) {
    public Conditions {
        known = Set.copyOf(known);
        history = List.copyOf(history);
    }
}

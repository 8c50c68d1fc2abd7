package org.infusary.eligibility.rules;

import java.util.Set;
import org.infusary.catalog.rules.ProductProperties;
import org.infusary.kernel.Condition;

/**
 * A patient and a product, as far as one may speak against the other.
 *
 * @param conditions everything the patient has, by the record or by what was said since
 * @param ageYears whole years on the day of the infusion
 */
public record Pairing(Set<Condition> conditions, int ageYears, ProductProperties product) {
    public Pairing {
        conditions = Set.copyOf(conditions);
    }

    boolean has(Condition condition) {
        return conditions.contains(condition);
    }
}

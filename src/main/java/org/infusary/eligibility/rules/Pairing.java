package org.infusary.eligibility.rules;

import java.util.HashSet;
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

    /**
     * With the renal risk that follows from diabetes and from age.
     *
     * <p>Source: rules reference, checklist item RENAL_RISK (R22).
     *
     * @param recorded the conditions of the patient's record
     */
    public static Pairing onRecord(Set<Condition> recorded, int ageYears, ProductProperties product, Limits limits) {
        Set<Condition> conditions = new HashSet<>(recorded);
        if (recorded.contains(Condition.DIABETES) || ageYears > limits.renalAgeYears()) {
            conditions.add(Condition.RENAL_RISK);
        }
        return new Pairing(conditions, ageYears, product);
    }

    boolean has(Condition condition) {
        return conditions.contains(condition);
    }
}

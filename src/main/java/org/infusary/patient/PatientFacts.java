package org.infusary.patient;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.infusary.kernel.Condition;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Sex;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * What neighbours may know of a patient: nothing that names them.
 *
 * @param heightCm null when not measured
 * @param weight the latest; null when never measured
 */
public record PatientFacts(
        PatientId id,
        SiteId site,
        LocalDate birthDate,
        Sex sex,
        @Nullable BigDecimal heightCm,
        @Nullable WeightFacts weight,
        Set<Condition> conditions,
        long version) {
    public PatientFacts {
        conditions = Set.copyOf(conditions);
    }

    /** Whether the label's cap for patients at risk applies. */
    public boolean isAtRisk() {
        return conditions.stream().anyMatch(Condition::capsRate);
    }

    /** The id alone, so that no log line tells more. */
    @Override
    public String toString() {
        return "patient " + id;
    }
}

package org.infusary.patient;

import java.util.Set;
import org.infusary.kernel.Condition;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * A patient to register.
 *
 * @param mrn record number, once per site
 * @param weight null when not measured yet
 */
public record Registration(
        SiteId site, String mrn, Person person, @Nullable WeightFacts weight, Set<Condition> conditions) {
    public Registration {
        conditions = Set.copyOf(conditions);
    }

    /** The site alone, so that no log line tells more. */
    @Override
    public String toString() {
        return "a registration at site " + site;
    }
}

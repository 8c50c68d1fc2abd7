package org.infusary.checklist.rules;

import java.time.LocalDate;
import java.util.Set;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * What a template is chosen by.
 *
 * @param on day of the visit, in the centre's zone
 * @param product planned; null when it is not told, then no template for some products is meant
 * @param exposure what the patient is to it; null when it is not told, likewise
 * @param risks conditions on the patient's record
 */
public record Occasion(
        SiteId site,
        LocalDate on,
        @Nullable ProductId product,
        @Nullable Exposure exposure,
        Set<Condition> risks) {
    public Occasion {
        risks = Set.copyOf(risks);
    }
}

package org.infusary.course;

import java.util.List;
import java.util.Optional;
import org.infusary.catalog.ListedProduct;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.course.rules.DayPlan;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Reason;

/**
 * One product for one patient and one cycle.
 *
 * @param exposure what the patient is to it on the first day
 * @param plan its days; empty when there can be none
 * @param whyNone empty when there is a plan
 */
record ComparedProduct(
        ListedProduct product, Judgement judgement, Exposure exposure, Optional<Plan> plan, List<Reason> whyNone) {
    ComparedProduct {
        whyNone = List.copyOf(whyNone);
    }

    /**
     * @param basis where the ladder is from
     * @param remarks what bounds the rate, and what is unusual
     */
    record Plan(LadderBasis basis, List<DayPlan> days, List<Reason> remarks) {
        Plan {
            days = List.copyOf(days);
            remarks = List.copyOf(remarks);
        }
    }
}

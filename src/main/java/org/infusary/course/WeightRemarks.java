package org.infusary.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.infusary.kernel.Reason;
import org.infusary.order.OrderFacts;
import org.infusary.order.rules.WeightChange;
import org.infusary.patient.PatientFacts;
import org.infusary.patient.WeightFacts;
import org.infusary.site.rules.SitePolicy;

/**
 * What the patient's latest weight says about an order dosed on an earlier one.
 *
 * <p>The ages are the site's policy.
 */
record WeightRemarks(List<Reason> warnings, List<Reason> refusals) {
    static WeightRemarks of(OrderFacts order, PatientFacts patient, SitePolicy policy, LocalDate today) {
        List<Reason> warnings = new ArrayList<>();
        List<Reason> refusals = new ArrayList<>();
        WeightFacts latest = patient.weight();
        LocalDate measured = latest == null ? order.weight().measuredOn() : latest.measuredOn();
        if (measured.isBefore(today.minusDays(policy.weightStopAfterDays()))) {
            refusals.add(Reason.of(
                    "weight-stale",
                    "The latest weight is of " + measured + ", older than " + policy.weightStopAfterDays()
                            + " days: weigh again."));
        } else if (measured.isBefore(today.minusDays(policy.weightWarnAfterDays()))) {
            warnings.add(Reason.of("weight-old", "The latest weight is of " + measured + "."));
        }
        if (latest != null) {
            if (WeightChange.isMarked(order.weight().actual(), latest.weight())) {
                warnings.add(Reason.of(
                        "weight-changed",
                        "The weight differs by 10 % or more from the one dosed on: ask the prescriber.",
                        "R09"));
            }
        }
        return new WeightRemarks(warnings, refusals);
    }
}

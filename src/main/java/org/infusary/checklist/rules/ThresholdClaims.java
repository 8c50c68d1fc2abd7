package org.infusary.checklist.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the thresholds of a draft say truly where they come from. SOURCED and SITE_DEFAULT stand only where the version the
 * draft is based on says the same of the same number in the same unit; whatever is changed or added is SITE_SET, and that
 * only one site can say.
 */
public final class ThresholdClaims {
    private ThresholdClaims() {}

    /** @param ofSite whether the draft is for one site */
    public static List<Fault> faults(Template draft, Template base, boolean ofSite) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < draft.items().size(); i++) {
            TemplateItem item = draft.items().get(i);
            List<Threshold> thresholds = item.definition().thresholds();
            for (int j = 0; j < thresholds.size(); j++) {
                Threshold threshold = thresholds.get(j);
                String place = "items[" + i + "].definition.thresholds[" + j + "].status";
                if (threshold.status() != Threshold.Status.SITE_SET) {
                    if (before(base, item.code(), threshold.name())
                            .filter(threshold::isSame)
                            .isEmpty()) {
                        faults.add(new Fault(place, "must be SITE_SET of a number that is new or changed"));
                    }
                } else if (!ofSite) {
                    faults.add(new Fault(place, "must not be SITE_SET in a template for all sites"));
                }
            }
        }
        return faults;
    }

    private static Optional<Threshold> before(Template base, ItemCode code, String name) {
        return base.item(code).stream()
                .flatMap(item -> item.definition().thresholds().stream())
                .filter(threshold -> threshold.name().equals(name))
                .findFirst();
    }
}

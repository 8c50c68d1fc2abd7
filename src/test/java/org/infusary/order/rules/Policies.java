package org.infusary.order.rules;

import org.infusary.site.rules.ChairTimes;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.Rounding;
import org.infusary.site.rules.SitePolicy;
import org.infusary.site.rules.WeightPolicy;

/** What a site decides, for tests of the rules alone: weights warn after 30 days, stop after 90; windows of 3 days. */
final class Policies {
    private static final ChairTimes TIMES = new ChairTimes(15, 30, 10, 10, 5, 10, 20, 60, 15);
    private static final NurseLoad NURSES = new NurseLoad(3, 4);

    private Policies() {}

    static SitePolicy windows(int before, int after) {
        return new SitePolicy(
                TIMES,
                NURSES,
                Rounding.NEAREST_5G,
                WeightPolicy.ADJUSTED_ABOVE_BMI_30,
                30,
                90,
                null,
                before,
                after,
                0,
                0,
                false,
                false,
                2);
    }

    static SitePolicy usual() {
        return windows(3, 3);
    }
}

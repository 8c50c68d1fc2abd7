package org.infusary.catalog;

import io.quarkus.arc.Arc;
import java.util.List;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;

/** Gives a site a ladder through the door: Privigen's for CIDP of the reference's worked case T14. */
public final class TestLadder {
    private static final List<RateStep> T14 =
            List.of(step(300, 30), step(600, 30), step(1200, 30), step(2400, 30), step(4800, null));

    private TestLadder() {}

    private static RateStep step(int rate, Integer minutes) {
        return new RateStep(new MicrolitresPerKgHour(rate), minutes);
    }

    /** For a caller who is bound to the site. */
    public static void privigen(SiteId site) {
        Arc.container()
                .instance(LadderDesk.class)
                .get()
                .set(site, new ProductId("privigen"), Indication.CIDP, null, null, T14, List.of());
    }
}

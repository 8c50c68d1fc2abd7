package org.infusary.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.infusary.site.rules.ChairTimes;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.Rounding;
import org.infusary.site.rules.SitePolicy;
import org.infusary.site.rules.WeightPolicy;

/**
 * The policy a centre begins with. Minutes are read from the infusion-time reference, {@code chairDefaults}; what no
 * source tells is a centre's default, named below, that every centre should look at.
 */
@ApplicationScoped
class PolicyDefaults {
    private static final String REFERENCE = "/reference/ivig-infusion-time-cases.json";

    /** No source found. */
    private static final int LOT_CHANGE_MINUTES = 0;

    /** No source found for how many patients one nurse watches while rates rise, and while they are steady. */
    private static final NurseLoad NURSES = new NurseLoad(3, 4);

    /** No source found for a warning; half of the days after which planning stops. */
    private static final int WEIGHT_WARN_AFTER_DAYS = 90;

    /** Six months, after which the rules reference ({@code checklist}, item WEIGHT, R09) asks for the weight again. */
    private static final int WEIGHT_STOP_AFTER_DAYS = 180;

    /** Inside the rules reference's {@code intervals.window} (R13: 4 days either way), with a day kept in hand. */
    private static final int WINDOW_DAYS = 3;

    /** Nothing is overbooked until a centre says so. */
    private static final int OVERBOOKING_NURSE_UNITS = 0;

    /** No source found: a centre that delivers to homes says how long that takes. */
    private static final int HOME_LEAD_DAYS = 0;

    /**
     * No source found for a second person at each vial: the rules reference marks it {@code site-default} (checklist item
     * LOT_EXP_DOUBLE), and the checklist asks for one before the start.
     */
    private static final boolean SECOND_CHECK_OF_VIALS = false;
    /** Site-default: a centre that does not keep its stock here must be able to hang vials. */
    private static final boolean ONLY_FROM_STOCK = false;
    /**
     * A site-default: the rules reference ({@code brand.principles}, R01) asks for supervision of the first infusion after a
     * switch only, and one more is the cautious reading of "conservative times and more monitoring" (R29, R08).
     */
    static final int SWITCH_INFUSIONS = 2;

    private final SitePolicy policy;

    PolicyDefaults(ObjectMapper json) {
        policy = new SitePolicy(
                times(chairDefaults(json)),
                NURSES,
                Rounding.NEAREST_5G,
                WeightPolicy.ACTUAL,
                WEIGHT_WARN_AFTER_DAYS,
                WEIGHT_STOP_AFTER_DAYS,
                null,
                WINDOW_DAYS,
                WINDOW_DAYS,
                OVERBOOKING_NURSE_UNITS,
                HOME_LEAD_DAYS,
                SECOND_CHECK_OF_VIALS,
                ONLY_FROM_STOCK,
                SWITCH_INFUSIONS);
    }

    SitePolicy policy() {
        return policy;
    }

    private static ChairTimes times(JsonNode defaults) {
        return new ChairTimes(
                minutes(defaults, "assessmentMinutes"),
                minutes(defaults, "premedWaitMinutes"),
                minutes(defaults, "prepMinutes"),
                minutes(defaults, "ivStartMinutes"),
                LOT_CHANGE_MINUTES,
                minutes(defaults, "flushMinutes"),
                minutes(defaults, "observationEstablishedMinutes"),
                minutes(defaults, "observationFirstOrSwitchMinutes"),
                minutes(defaults, "slotMinutes"));
    }

    private static int minutes(JsonNode defaults, String name) {
        JsonNode minutes = defaults.path(name);
        if (!minutes.isInt()) {
            throw new IllegalStateException("chairDefaults." + name + " is missing in " + REFERENCE);
        }
        return minutes.intValue();
    }

    private static JsonNode chairDefaults(ObjectMapper json) {
        try (InputStream reference = PolicyDefaults.class.getResourceAsStream(REFERENCE)) {
            return json.readTree(reference).path("chairDefaults");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

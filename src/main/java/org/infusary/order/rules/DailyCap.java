package org.infusary.order.rules;

import java.math.BigDecimal;
import java.util.List;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Reason;

/**
 * Most grams per kilogram of dosing weight that an order may ask for on one day; the end belongs to it.
 *
 * <p>Source: rules reference, {@code dailyCap} (R22). Compared with what was ordered, before rounding to vials and split
 * over days: a day may lie above it by that rounding only.
 */
public record DailyCap(GramsPerKg perDay, List<String> sources) {
    public DailyCap {
        sources = List.copyOf(sources);
    }

    /**
     * Whether so many grams of one cycle are within the cap.
     *
     * @param cycleGrams exact, before rounding
     * @param days 1 to 5
     */
    boolean allows(BigDecimal cycleGrams, int days, DosingWeight weight) {
        BigDecimal most = perDay.value().multiply(weight.dosing().value()).multiply(BigDecimal.valueOf(days));
        return cycleGrams.compareTo(most) <= 0;
    }

    /**
     * What the cap says to a dose: {@code daily-cap} when it is above, {@code daily-cap-overridden} when a prescriber has
     * decided so.
     *
     * @param what the words that begin the reason: {@code The induction}
     * @param grams of all the days together
     * @param days 1 to 5
     */
    public DailyCapAnswer answer(String what, BigDecimal grams, int days, DosingWeight weight, boolean overridden) {
        if (allows(grams, days, weight)) {
            return new DailyCapAnswer(List.of(), List.of());
        }
        String detail = what + " asks for more than " + perDay + " g per kg of dosing weight and day";
        return overridden
                ? new DailyCapAnswer(
                        List.of(),
                        List.of(new Reason(
                                "daily-cap-overridden", detail + ", by decision of the prescriber.", sources)))
                : new DailyCapAnswer(
                        List.of(new Reason(
                                "daily-cap",
                                detail + "; give it over more days, or state dailyCapOverrideReason.",
                                sources)),
                        List.of());
    }
}

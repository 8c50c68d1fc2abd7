package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Fraction;
import org.infusary.kernel.Grams;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.Travel;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.DosingWeight;
import org.infusary.order.rules.HomeCare;
import org.infusary.site.rules.SitePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What turns grams into minutes.
 *
 * <p>The pump is set by the dosing weight, the weight the grams are reckoned with. It is never above the actual weight, so
 * that no rate per actual kilogram passes the label.
 *
 * @param atRisk of kidney failure or thrombosis (R22)
 * @param tolerated highest rate this patient has tolerated; null when none is set
 * @param home that it is given at the patient's home; null: at the centre
 */
public record InfusionRules(
        DosingWeight weight,
        Ladder ladder,
        VialSizes vials,
        SitePolicy policy,
        boolean atRisk,
        @Nullable MicrolitresPerKgHour tolerated,
        @Nullable HomeCare home) {

    public RateCaps caps() {
        return RateCaps.of(ladder, weight.dosing(), atRisk, tolerated, policy.pumpMaximumMlPerHour());
    }

    /** The grams of each day; empty when whole vials cannot be shared over the days. */
    public Optional<List<Grams>> share(CycleDose dose) {
        return DoseSplit.shared(dose.grams(), dose.days(), vials, policy.rounding());
    }

    /**
     * One infusion day, from vials to minutes.
     *
     * @param number 1 for the first day of its cycle
     * @param grams what whole vials make
     */
    public DayPlan day(int number, LocalDate date, Grams grams, Exposure exposure) {
        List<Grams> packed = vials.pack(grams).orElseThrow();
        Fraction mlPerKg =
                InfusionTime.mlPerKg(grams, ladder.mgPerMl(), weight.dosing().value());
        InfusionTrace trace =
                InfusionTime.walk(mlPerKg, weight.dosing().value(), ladder.stepsFor(exposure), caps().cap());
        ChairMinutes minutes = ChairMinutes.of(policy.times(), exposure, trace.minutes(), packed.size());
        Travel travel = home == null ? Travel.NONE : home.on(exposure);
        return new DayPlan(number, date, grams, exposure, packed, trace, minutes, travel);
    }
}

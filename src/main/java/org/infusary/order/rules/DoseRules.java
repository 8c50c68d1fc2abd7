package org.infusary.order.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Grams;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Reason;
import org.infusary.site.rules.Rounding;

/**
 * Whether one cycle may be dosed as wanted, and the grams that come out of it. One method per rule; all are asked.
 *
 * @param capOverridden whether the prescriber has given a reason for going above the daily cap
 */
record DoseRules(DosingWeight weight, Rounding rounding, VialSizes vials, DailyCap cap, boolean capOverridden) {
    /** Least and most grams per kilogram and cycle, both allowed: a plausibility of ours that catches slips of the pen. */
    static final GramsPerKg LEAST_PER_CYCLE = GramsPerKg.of("0.05");

    static final GramsPerKg MOST_PER_CYCLE = GramsPerKg.of("3");

    /** Most grams in one cycle: a plausibility of ours, and the most that {@link VialSizes} packs. */
    static final Grams MOST_GRAMS = Grams.of("1000");

    /** @param phase the word for the cycle in a reason: {@code induction} */
    DoseAnswer decide(String phase, WantedDose wanted) {
        BigDecimal exact = wanted.exactGrams(weight);
        Grams grams = wanted.grams() == null ? DoseRounding.round(exact, rounding, vials) : wanted.grams();
        List<Reason> refusals = new ArrayList<>();
        List<Reason> warnings = new ArrayList<>();
        implausible(phase, exact).ifPresent(refusals::add);
        DailyCapAnswer capped = cap.answer("The " + phase, exact, wanted.days(), weight, capOverridden);
        refusals.addAll(capped.refusals());
        warnings.addAll(capped.warnings());
        noVials(phase, grams).ifPresent(refusals::add);
        tooFewVials(phase, grams, wanted.days()).ifPresent(refusals::add);
        Optional<RoundedDose> dose = refusals.isEmpty()
                ? Optional.of(new RoundedDose(wanted, exact, new CycleDose(grams, wanted.days())))
                : Optional.empty();
        return new DoseAnswer(dose, List.copyOf(refusals), List.copyOf(warnings));
    }

    private Optional<Reason> implausible(String phase, BigDecimal exact) {
        boolean plausible = exact.compareTo(perCycle(LEAST_PER_CYCLE)) >= 0
                && exact.compareTo(perCycle(MOST_PER_CYCLE)) <= 0
                && exact.compareTo(MOST_GRAMS.value()) <= 0;
        return reason(
                !plausible,
                "dose-implausible",
                "The " + phase + " asks for less than " + LEAST_PER_CYCLE + " or more than " + MOST_PER_CYCLE
                        + " g per kg of dosing weight, or for more than " + MOST_GRAMS + " g in one cycle.",
                List.of());
    }

    private Optional<Reason> noVials(String phase, Grams grams) {
        boolean packable = grams.compareTo(Grams.ZERO) > 0 && grams.compareTo(MOST_GRAMS) <= 0;
        return reason(
                packable && !vials.canMake(grams),
                "no-vial-makes-grams",
                "No whole vials of the product add up to the " + grams + " g of the " + phase + ".",
                List.of());
    }

    private Optional<Reason> tooFewVials(String phase, Grams grams, int days) {
        return reason(
                vials.smallest().times(days).compareTo(grams) > 0,
                "fewer-vials-than-days",
                "The " + grams + " g of the " + phase + " are not a vial for each of its " + days + " days.",
                List.of());
    }

    private BigDecimal perCycle(GramsPerKg dose) {
        return dose.value().multiply(weight.dosing().value());
    }

    private static Optional<Reason> reason(boolean holds, String code, String detail, List<String> sources) {
        return holds ? Optional.of(new Reason(code, detail, sources)) : Optional.empty();
    }
}

package org.infusary.order.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.Reason;
import org.infusary.site.rules.SitePolicy;
import org.jspecify.annotations.Nullable;

/**
 * From what the prescriber wants and the patient weighs to the grams of every cycle.
 *
 * <p>A weight is needed for an order in grams too: the daily cap and every infusion rate are per kilogram.
 *
 * @param today the site's date
 * @param capOverridden whether the prescriber has given a reason for going above the daily cap
 */
public record DosingRules(
        SitePolicy policy, DoseReference reference, VialSizes vials, LocalDate today, boolean capOverridden) {

    /** @param body null when the patient has no weight */
    public Dosing decide(WantedRegimen wanted, @Nullable MeasuredBody body) {
        if (body == null) {
            Reason reason = Reason.of("no-weight", "The patient has no weight to dose on and to reckon rates with.");
            return new Dosing(null, null, null, null, List.of(reason), List.of(), List.of());
        }
        List<Reason> refusals = new ArrayList<>();
        List<Reason> warnings = new ArrayList<>();
        ageOf(body, refusals, warnings);
        WeightChoice choice = WeightRules.choose(policy.weight(), body, reference.weight());
        DoseRules rules = new DoseRules(choice.weight(), policy.rounding(), vials, reference.dailyCap(), capOverridden);
        RoundedDose induction = dose(rules, "induction", wanted.induction(), refusals, warnings);
        RoundedDose maintenance = dose(rules, "maintenance", wanted.maintenance(), refusals, warnings);
        RoundedDose single = dose(rules, "single cycle", wanted.single(), refusals, warnings);
        return new Dosing(choice.weight(), induction, maintenance, single, refusals, warnings, choice.reasons());
    }

    private void ageOf(MeasuredBody body, List<Reason> refusals, List<Reason> warnings) {
        long age = DAYS.between(body.measuredOn(), today);
        if (age > policy.weightStopAfterDays()) {
            refusals.add(Reason.of(
                    "weight-stale",
                    "The weight is older than the " + policy.weightStopAfterDays() + " days the site allows."));
        } else if (age > policy.weightWarnAfterDays()) {
            warnings.add(Reason.of(
                    "weight-old",
                    "The weight is older than " + policy.weightWarnAfterDays() + " days; weigh the patient again."));
        }
    }

    private static @Nullable RoundedDose dose(
            DoseRules rules, String phase, @Nullable WantedDose wanted, List<Reason> refusals, List<Reason> warnings) {
        if (wanted == null) {
            return null;
        }
        DoseAnswer answer = rules.decide(phase, wanted);
        refusals.addAll(answer.refusals());
        warnings.addAll(answer.warnings());
        return answer.dose().orElse(null);
    }
}

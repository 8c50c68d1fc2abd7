package org.infusary.order.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.infusary.eligibility.rules.Fit;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.kernel.Reason;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an order because of what the matrix says to its product.
 *
 * @param refusals every stop when one of them is not overridden; {@code eligibility-override-not-needed} for a code that
 *     stops nothing
 * @param overridden the stops that the order goes against; empty unless {@code fit} is STOP
 * @param warnings what someone should look at
 */
public record ProductFit(Fit fit, List<Reason> refusals, List<Reason> overridden, List<Reason> warnings) {
    public ProductFit {
        refusals = List.copyOf(refusals);
        overridden = List.copyOf(overridden);
        warnings = List.copyOf(warnings);
    }

    /** @param override null when nobody overrides */
    public static ProductFit of(Judgement judgement, @Nullable EligibilityOverride override) {
        List<Reason> stops = judgement.reasons(Fit.STOP);
        Set<String> stopping = stops.stream().map(Reason::code).collect(Collectors.toSet());
        Set<String> overridden = override == null ? Set.of() : override.codes();
        List<Reason> refusals = new ArrayList<>();
        if (!overridden.containsAll(stopping)) {
            refusals.addAll(stops);
        }
        overridden.stream()
                .filter(code -> !stopping.contains(code))
                .sorted()
                .map(ProductFit::notNeeded)
                .forEach(refusals::add);
        return new ProductFit(
                judgement.fit(), refusals, refusals.isEmpty() ? stops : List.of(), judgement.reasons(Fit.WARN));
    }

    private static Reason notNeeded(String code) {
        return Reason.of(
                "eligibility-override-not-needed",
                "The override names " + code + ", which does not stop this product for this patient now.");
    }
}

package org.infusary.catalog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.infusary.catalog.rules.LabelUnit;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.catalog.rules.LadderRules;
import org.infusary.catalog.rules.ProposedLadder;
import org.infusary.kernel.Indication;
import org.jspecify.annotations.Nullable;

/**
 * Holds the rate rows of one product against the format's guide: every printed rate must be a whole number of
 * microlitre/kg/h, and the canonical number must be that one.
 */
final class RateCheck {
    /** More than twice the highest label maximum of the built-in reference; the service's own limit, no source. */
    private static final String HIGHEST_RATE = "20000";

    private static final String CANONICAL_UNIT = "microlitre/kg/h";

    private final ReferenceProduct product;
    private final Faults faults;
    private final BiConsumer<List<String>, Faults> named;

    /** @param named notes those of the sources that the document does not name */
    RateCheck(ReferenceProduct product, Faults faults, BiConsumer<List<String>, Faults> named) {
        this.product = product;
        this.faults = faults;
        this.named = named;
    }

    void run() {
        Set<Indication> seen = new HashSet<>();
        for (int i = 0; i < product.rates().size(); i++) {
            LabelRateRow row = product.rates().get(i);
            Faults place = faults.in(i);
            place.in("indications").unless(!row.indications().isEmpty(), "must name at least one");
            row.indications()
                    .forEach(one -> place.in("indications").unless(seen.add(one), "must be those of one row only"));
            row(row, place);
        }
    }

    private void row(LabelRateRow row, Faults place) {
        place.in("status")
                .unless(
                        row.status() != ReferenceStatus.CONFIRMED && row.status() != ReferenceStatus.UNCONFIRMED,
                        "must be label, secondary or inferred");
        place.in("src").unless(!row.sources().isEmpty(), "must name where the rates were read");
        named.accept(row.sources(), place.in("src"));
        place.in("canonical")
                .in("unit")
                .unless(row.canonical().unit().equals(CANONICAL_UNIT), "must be " + CANONICAL_UNIT);
        rate(row.labelUnit(), row.initial(), row.canonical().initial(), place, "initial");
        rate(row.labelUnit(), row.maximum(), row.canonical().maximum(), place, "maximum");
        rate(row.labelUnit(), row.increment(), row.canonical().increment(), place, "increment");
        boolean rising = 0 < row.canonical().initial()
                && row.canonical().initial() <= row.canonical().maximum();
        place.in("canonical").unless(rising, "must begin above 0 and at or below its maximum");
        minutes(row, place);
        atRisk(row.atRisk(), place.in("atRisk"));
        ladder(
                row,
                place,
                rising && (row.atRisk().canonicalCap() == null || row.atRisk().canonicalCap() > 0));
    }

    /** A rate as printed and in the canonical unit; both are there, or none. */
    private void rate(
            String unit, @Nullable BigDecimal printed, @Nullable Integer canonical, Faults place, String field) {
        Faults at = place.in("canonical").in(field);
        at.unless((printed == null) == (canonical == null), "must be there exactly when the printed one is");
        if (printed == null || canonical == null) {
            return;
        }
        Optional<Integer> derived = derived(unit, printed);
        place.in(field)
                .unless(
                        derived.isPresent(),
                        "must be a whole number of microlitre/kg/h at the product's concentration");
        derived.ifPresent(rate -> at.unless(rate.equals(canonical), "must be the printed rate in microlitre/kg/h"));
        at.unlessWithin(BigDecimal.valueOf(canonical), "1", HIGHEST_RATE, CANONICAL_UNIT);
    }

    /** Empty for an unknown unit, for one by mass at several concentrations, and for a rate that was rounded. */
    private Optional<Integer> derived(String unit, BigDecimal printed) {
        return LabelUnit.printed(unit)
                .filter(known -> !known.isByMass() || product.mgPerMl().size() == 1)
                .filter(known ->
                        !product.mgPerMl().isEmpty() && product.mgPerMl().get(0) > 0)
                .flatMap(known ->
                        known.microlitresPerKgHour(printed, product.mgPerMl().get(0)));
    }

    private void minutes(LabelRateRow row, Faults place) {
        List<Integer> steps = row.stepMinutes();
        place.in("stepMinutes")
                .unless(
                        steps == null
                                || steps.size() == 2
                                        && isStep(steps.get(0))
                                        && isStep(steps.get(1))
                                        && steps.get(0) <= steps.get(1),
                        "must be null or shortest and longest, 1 to 240 minutes");
        place.in("initialHoldMinutes")
                .unless(
                        row.initialHoldMinutes() == null || isStep(row.initialHoldMinutes()),
                        "must be null or 1 to 240 minutes");
    }

    private static boolean isStep(int minutes) {
        return 1 <= minutes && minutes <= LadderRules.LONGEST_STEP_MINUTES;
    }

    private void atRisk(LabelRateRow.AtRisk atRisk, Faults place) {
        place.in("policy").unless(!atRisk.policy().isBlank(), "must not be blank");
        boolean none = atRisk.numericCap() == null;
        place.unless(
                none == (atRisk.canonicalCap() == null) && none == (atRisk.numericCapUnit() == null),
                "must have numericCap, numericCapUnit and canonicalCap, or none of them");
        if (atRisk.numericCap() != null && atRisk.canonicalCap() != null && atRisk.numericCapUnit() != null) {
            Optional<Integer> derived = derived(atRisk.numericCapUnit(), atRisk.numericCap());
            place.in("canonicalCap")
                    .unless(
                            derived.equals(Optional.of(atRisk.canonicalCap())),
                            "must be numericCap in microlitre/kg/h");
            place.in("canonicalCap")
                    .unlessWithin(BigDecimal.valueOf(atRisk.canonicalCap()), "1", HIGHEST_RATE, CANONICAL_UNIT);
            place.in("src")
                    .unless(
                            atRisk.sources() != null && !atRisk.sources().isEmpty(),
                            "must name where the cap was read");
        }
        if (atRisk.sources() != null) {
            named.accept(atRisk.sources(), place.in("src"));
        }
    }

    private void ladder(LabelRateRow row, Faults place, boolean bounded) {
        List<CanonicalStep> steps = row.canonical().ladder();
        place.in("ladderBasis")
                .unless(
                        (row.ladderBasis() == null) == (steps == null) && row.ladderBasis() != LadderBasis.SITE,
                        "must be none without a ladder, else label, manufacturer-hcp, compendium or inferred");
        place.in("canonical")
                .in("ladder")
                .unless((row.ladder() == null) == (steps == null), "must be there exactly when the printed one is");
        if (row.ladder() == null || steps == null || !bounded) {
            return;
        }
        place.in("canonical")
                .in("ladder")
                .unless(printedSteps(row).equals(Optional.of(steps)), "must be the printed ladder in microlitre/kg/h");
        place.in("canonical")
                .in("ladder")
                .unless(
                        steps.isEmpty()
                                || steps.get(steps.size() - 1).rate()
                                        == row.canonical().maximum(),
                        "must end at the maximum");
        if (steps.stream().allMatch(step -> step.rate() > 0 && (step.minutes() == null || step.minutes() > 0))
                && !product.mgPerMl().isEmpty()) {
            ProposedLadder ramp = new ProposedLadder(
                    product.mgPerMl().get(0),
                    steps.stream().map(CanonicalStep::step).toList(),
                    List.of());
            LadderRules.faults(ramp, product.mgPerMl(), row.bounds())
                    .forEach(broken -> place.in("canonical").in("ladder").unless(false, broken.detail()));
        } else {
            place.in("canonical").in("ladder").unless(false, "must have rates above 0, held 1 minute or longer");
        }
        place.in("ladder")
                .unless(product.mgPerMl().size() == 1, "must be null for a product of several concentrations");
    }

    /** The printed ladder in the canonical unit; empty when a pair is none or a rate cannot be converted. */
    private Optional<List<CanonicalStep>> printedSteps(LabelRateRow row) {
        List<CanonicalStep> steps = new ArrayList<>();
        for (List<@Nullable BigDecimal> pair : row.ladder()) {
            Optional<Integer> rate =
                    pair.size() == 2 && pair.get(0) != null ? derived(row.labelUnit(), pair.get(0)) : Optional.empty();
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal minutes = pair.get(1);
            if (minutes != null && minutes.stripTrailingZeros().scale() > 0) {
                return Optional.empty();
            }
            steps.add(new CanonicalStep(rate.get(), minutes == null ? null : minutes.intValueExact()));
        }
        return Optional.of(steps);
    }
}

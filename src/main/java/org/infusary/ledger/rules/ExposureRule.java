package org.infusary.ledger.rules;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;

/**
 * What a patient is to a product on a day, from everything given before that day.
 *
 * <p>Source: rules reference, {@code brand.principles} (R29, R01) and {@code intervals.longGapDays} (R21). A change of
 * product outranks a long gap. For how many infusions a change counts is the centre's choice, not a published number.
 */
public final class ExposureRule {
    private ExposureRule() {}

    /**
     * @param history in any order; what was given on {@code on} itself or later does not count
     * @param longGapDays a last infusion more than so many days ago is a long gap; exactly so many is not
     * @param switchInfusions the first so many days on which nothing but the planned product is given, after another one,
     *     are a switch to it; at least 1
     */
    public static Exposure of(
            List<Given> history, ProductId planned, LocalDate on, int longGapDays, int switchInfusions) {
        Optional<LocalDate> lastDay =
                history.stream().map(Given::on).filter(day -> day.isBefore(on)).max(Comparator.naturalOrder());
        if (lastDay.isEmpty()) {
            return Exposure.FIRST;
        }
        LocalDate last = lastDay.get();
        Optional<LocalDate> lastOther = history.stream()
                .filter(given -> given.on().isBefore(on) && !given.product().equals(planned))
                .map(Given::on)
                .max(Comparator.naturalOrder());
        if (lastOther.isPresent() && daysSince(lastOther.get(), history, on) < switchInfusions) {
            return Exposure.SWITCH;
        }
        return DAYS.between(last, on) > longGapDays ? Exposure.LAPSED : Exposure.ESTABLISHED;
    }

    /** On how many days something was given after the one and before the other. */
    private static long daysSince(LocalDate one, List<Given> history, LocalDate other) {
        return history.stream()
                .map(Given::on)
                .filter(day -> day.isAfter(one) && day.isBefore(other))
                .distinct()
                .count();
    }
}

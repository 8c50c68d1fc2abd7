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
 * product outranks a long gap.
 */
public final class ExposureRule {
    private ExposureRule() {}

    /**
     * @param history in any order; what was given on {@code on} itself or later does not count
     * @param longGapDays a last infusion more than so many days ago is a long gap; exactly so many is not
     * @return SWITCH unless the planned product is the only one that was given on the last day
     */
    public static Exposure of(List<Given> history, ProductId planned, LocalDate on, int longGapDays) {
        Optional<LocalDate> lastDay =
                history.stream().map(Given::on).filter(day -> day.isBefore(on)).max(Comparator.naturalOrder());
        if (lastDay.isEmpty()) {
            return Exposure.FIRST;
        }
        LocalDate last = lastDay.get();
        boolean onlyPlanned = history.stream()
                .filter(given -> given.on().equals(last))
                .allMatch(given -> given.product().equals(planned));
        if (!onlyPlanned) {
            return Exposure.SWITCH;
        }
        return DAYS.between(last, on) > longGapDays ? Exposure.LAPSED : Exposure.ESTABLISHED;
    }
}

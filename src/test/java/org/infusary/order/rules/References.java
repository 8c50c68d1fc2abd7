package org.infusary.order.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Sex;

/** The numbers of the rules reference as they stood on the day of its snapshot, for tests of the rules alone. */
final class References {
    static final WeightReference WEIGHT = new WeightReference(
            new BigDecimal("0.393701"),
            Map.of(Sex.MALE, new BigDecimal("50"), Sex.FEMALE, new BigDecimal("45.5")),
            new BigDecimal("2.3"),
            new BigDecimal("60"),
            new BigDecimal("0.4"),
            new BigDecimal("30"),
            new BigDecimal("152.4"),
            Map.of(Sex.MALE, new BigDecimal("50"), Sex.FEMALE, new BigDecimal("45.5")),
            List.of("R04", "R05"));

    static final DailyCap CAP = new DailyCap(GramsPerKg.of("1"), List.of("R22"));

    static final DoseReference ALL = new DoseReference(WEIGHT, CAP);

    private References() {}
}

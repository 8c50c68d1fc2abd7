package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.Given;

/** The ledger's rule for what a patient is to a product on a day. */
@FunctionalInterface
public interface ExposureOn {
    /**
     * @param history oldest first; only what was given before {@code on} counts
     * @param longGapDays more days than this since the last infusion make it LAPSED
     * @param switchInfusions the first so many days on another product are a SWITCH to it
     */
    Exposure of(List<Given> history, ProductId planned, LocalDate on, int longGapDays, int switchInfusions);
}

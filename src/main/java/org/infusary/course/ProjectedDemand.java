package org.infusary.course;

import java.time.LocalDate;
import org.infusary.kernel.Grams;

/**
 * What projected cycles want of a centre on one date, should their days fall where they are planned.
 *
 * @param visits infusion days, 0 or more
 * @param chairMinutes on chairs, all visits on them together
 * @param grams of immunoglobulin, all visits together
 */
public record ProjectedDemand(LocalDate date, int visits, long chairMinutes, Grams grams) {
    public static ProjectedDemand none(LocalDate date) {
        return new ProjectedDemand(date, 0, 0, Grams.ZERO);
    }
}

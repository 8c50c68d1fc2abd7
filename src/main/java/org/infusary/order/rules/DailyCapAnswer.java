package org.infusary.order.rules;

import java.util.List;
import org.infusary.kernel.Reason;

/**
 * What the daily cap says to a dose.
 *
 * @param refusals empty when the dose may be given
 * @param warnings that it lies above the cap on a prescriber's word
 */
public record DailyCapAnswer(List<Reason> refusals, List<Reason> warnings) {
    public DailyCapAnswer {
        refusals = List.copyOf(refusals);
        warnings = List.copyOf(warnings);
    }
}

package org.infusary.checklist.rules;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.infusary.kernel.Reason;

/**
 * For which reasons of a stop someone of a named role decided to go on. A reason that came up later is not among them.
 *
 * @param codes of the reasons
 * @param until exclusive: from then on it covers nothing
 */
public record Overridden(Set<String> codes, Instant until) {
    public Overridden {
        codes = Set.copyOf(codes);
    }

    private boolean covers(Reason reason, Instant at) {
        return at.isBefore(until) && codes.contains(reason.code());
    }

    /** Whether each of the reasons is covered by one of the overrides at that moment; never without an override. */
    static boolean all(List<Reason> reasons, List<Overridden> overrides, Instant at) {
        return !overrides.isEmpty()
                && reasons.stream().allMatch(reason -> overrides.stream().anyMatch(one -> one.covers(reason, at)));
    }
}

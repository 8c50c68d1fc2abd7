package org.infusary.waiting.rules;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.infusary.course.rules.Standing;

/**
 * Who of those that fit is asked next: first who was not offered this place before, then urgent first cycles, then the
 * clinically latest, both as on the recovery list, then who has waited longest.
 *
 * @param offeredBefore whether the patient declined this place, or did not answer
 * @param urgent whether it is the first cycle of an urgent order
 * @param since when the patient was put on the list
 * @param id settles what is alike
 */
public record WaitingRank(boolean offeredBefore, boolean urgent, Standing standing, Instant since, UUID id)
        implements Comparable<WaitingRank> {
    private static final Comparator<WaitingRank> NEXT_FIRST = Comparator.comparing(WaitingRank::offeredBefore)
            .thenComparing(WaitingRank::urgent, Comparator.reverseOrder())
            .thenComparing(WaitingRank::standing, Standing.LATEST_FIRST)
            .thenComparing(WaitingRank::since)
            .thenComparing(WaitingRank::id);

    @Override
    public int compareTo(WaitingRank other) {
        return NEXT_FIRST.compare(this, other);
    }
}

package org.infusary.site.rules;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.TimeWindow;

/**
 * What a centre offers on one of its days: when it is open, who works, which chairs stand there.
 *
 * @param date in the centre's zone
 * @param open opening windows in order, without overlap, closures of the centre already taken out; empty when closed
 */
public record SiteDay(LocalDate date, List<TimeWindow> open, List<NurseShift> shifts, List<ChairDay> chairs) {
    public SiteDay {
        open = List.copyOf(open);
        shifts = List.copyOf(shifts);
        chairs = List.copyOf(chairs);
    }

    /**
     * Whether this day offers an hour, a chair or a nurse that the other one does not. Where nurses work otherwise it says yes
     * without a closer look.
     */
    public boolean offersMoreThan(SiteDay other) {
        return !open.stream().allMatch(window -> other.open.stream().anyMatch(one -> one.encloses(window)))
                || !chairs.stream().allMatch(other::offers)
                || !shifts.isEmpty() && !shifts.equals(other.shifts);
    }

    private boolean offers(ChairDay wanted) {
        return chairs.stream()
                .filter(chair -> chair.chair().equals(wanted.chair()))
                .anyMatch(chair -> chair.closed().stream()
                        .allMatch(closed -> wanted.closed().stream().anyMatch(known -> known.encloses(closed))));
    }
}

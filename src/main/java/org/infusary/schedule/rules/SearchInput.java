package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;

/**
 * Everything the search looks at.
 *
 * @param site the days of the centre
 * @param cycles in the order of the course
 * @param minimumGapDays fewest days from the last day of a cycle to the first of the next, at least 1
 * @param patientTaken when the patient already sits in a chair, here or elsewhere
 * @param notBefore no visit begins earlier
 * @param hours within which every visit begins
 * @param wishes for the places
 * @param limit most offers, 1 to 20
 */
public record SearchInput(
        SiteDays site,
        List<CycleWish> cycles,
        int minimumGapDays,
        List<TimeWindow> patientTaken,
        Instant notBefore,
        StartHours hours,
        Wishes wishes,
        int limit) {
    public static final int MOST_OFFERS = 20;

    /**
     * At any hour, with no wish but a kind of chair.
     *
     * @param site the days of the centre by date; a date that is missing is not on offer
     */
    public SearchInput(
            Map<LocalDate, SiteDayLoad> site,
            List<CycleWish> cycles,
            int minimumGapDays,
            List<TimeWindow> patientTaken,
            Instant notBefore,
            Optional<ChairKind> kind,
            int limit) {
        this(
                SiteDays.of(site),
                cycles,
                minimumGapDays,
                patientTaken,
                notBefore,
                StartHours.ANY,
                Wishes.of(kind),
                limit);
    }

    public SearchInput {
        cycles = List.copyOf(cycles);
        patientTaken = List.copyOf(patientTaken);
        if (cycles.isEmpty() || minimumGapDays < 1 || limit < 1 || limit > MOST_OFFERS) {
            throw new IllegalArgumentException("at least one cycle, a gap of a day, 1 to " + MOST_OFFERS + " offers");
        }
    }

    /** The only kind of chair that will do; empty: any. */
    Optional<ChairKind> kind() {
        return wishes.need();
    }
}

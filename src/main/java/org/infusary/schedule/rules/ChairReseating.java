package org.infusary.schedule.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.VisitId;
import org.infusary.site.rules.ChairDay;

/**
 * Seats the visits of one date anew: the chair of a visit changes, its times never do, nor what it needs of nurses. While a date
 * is still being booked visits are put {@link #together}, so that there is room for long ones; on the evening before they are
 * put {@link #apart}, so that whoever comes late or is slow keeps few others waiting.
 *
 * <p>Visits stay on chairs of the kind they are on, so that what was needed or wished of a bed or a room is kept, and those
 * that must not change are seated first. All visits of a kind keep their chairs when nothing is gained for them as a whole. The
 * same input gives the same chairs, in whatever order the visits come.
 */
public final class ChairReseating {
    /** A chair that has been free so long is as good as any: ours, not clinical (decision 54). */
    private static final long LONG_ENOUGH = 90 * 60;

    private static final long DAY = 24 * 60 * 60;

    private enum Aim {
        /** Pauses that are short, all added up; a chair that was empty so far counts as a day of them. */
        TOGETHER {
            @Override
            long rank(long pause) {
                return Math.min(pause, DAY);
            }

            @Override
            long[] worth(ChairSeats seats) {
                return new long[] {-seats.pauses().map(this::rank).sum()};
            }
        },
        /** Pauses that are long, the shortest first; then wishes kept. */
        APART {
            @Override
            long rank(long pause) {
                return -Math.min(pause, LONG_ENOUGH);
            }

            @Override
            long[] worth(ChairSeats seats) {
                return LongStream.concat(
                                seats.pauses().map(pause -> -rank(pause)).sorted(), LongStream.of(seats.wishesKept()))
                        .toArray();
            }
        };

        /** Lower for the chair that suits better, by its pause in seconds. */
        abstract long rank(long pause);

        /** Seats of the same visits are better whose first number that differs is higher. */
        abstract long[] worth(ChairSeats seats);
    }

    private ChairReseating() {}

    /**
     * The chair of every visit, of those too that keep theirs, with the free time of the chairs in long stretches.
     *
     * @param chairs of the centre on this date, in its order
     * @param visits all that take a chair on this date, no two of them one chair at one time; who sits on none of {@code chairs}
     *     stays there
     */
    public static Map<VisitId, ChairId> together(List<ChairDay> chairs, List<SeatedVisit> visits) {
        return anew(chairs, visits, Aim.TOGETHER);
    }

    /**
     * The same with pauses between the visits of a chair that are long, up to 90 minutes, the shortest of them first; so far as
     * these allow, on the chairs wished for.
     */
    public static Map<VisitId, ChairId> apart(List<ChairDay> chairs, List<SeatedVisit> visits) {
        return anew(chairs, visits, Aim.APART);
    }

    private static Map<VisitId, ChairId> anew(List<ChairDay> chairs, List<SeatedVisit> visits, Aim aim) {
        Map<VisitId, ChairId> places = new HashMap<>();
        visits.forEach(visit -> places.put(visit.visit(), visit.chair()));
        Map<ChairKind, List<ChairDay>> byKind = new EnumMap<>(ChairKind.class);
        chairs.forEach(chair ->
                byKind.computeIfAbsent(chair.kind(), kind -> new ArrayList<>()).add(chair));
        for (List<ChairDay> ofKind : byKind.values()) {
            ChairSeats before = new ChairSeats(ofKind);
            visits.forEach(before::add);
            before.anew(aim::rank)
                    .filter(after -> Arrays.compare(aim.worth(after), aim.worth(before)) > 0)
                    .ifPresent(after -> after.visits().forEach(visit -> places.put(visit.visit(), visit.chair())));
        }
        return places;
    }
}

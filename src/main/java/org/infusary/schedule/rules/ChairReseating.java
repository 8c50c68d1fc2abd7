package org.infusary.schedule.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.VisitId;
import org.infusary.site.rules.ChairDay;

/**
 * Seats the visits of one date anew: the chair of a visit changes, its times never do, nor what it needs of nurses. While a date
 * is still being booked visits are put {@link SeatingAim#TOGETHER}, so that there is room for long ones; on the evening before
 * they are put {@link SeatingAim#APART}, so that whoever comes late or is slow keeps few others waiting.
 *
 * <p>Visits stay on chairs of the kind they are on, so that what was needed or wished of a bed or a room is kept, and those
 * that must not change are seated first. All visits of a kind keep their chairs when nothing is gained for them as a whole. The
 * same input gives the same chairs, in whatever order the visits come.
 */
public final class ChairReseating {
    private ChairReseating() {}

    /**
     * The chair of every visit, of those too that keep theirs.
     *
     * @param chairs of the centre on this date, in its order
     * @param visits all that take a chair on this date, no two of them one chair at one time; who sits on none of {@code chairs}
     *     stays there
     */
    public static Map<VisitId, ChairId> anew(List<ChairDay> chairs, List<SeatedVisit> visits, SeatingAim aim) {
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

package org.infusary.schedule;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.Seats.VisitSeat;
import org.infusary.site.SiteFacts;
import org.infusary.web.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * 409: visits would lose their places by a change of the centre's calendar. Nothing was changed; {@code visits} tells how many
 * booked ones, {@code held} how many held ones, {@code affected} the first of them, {@code dates} the first dates, and
 * {@code disruptions} where a centre, a chair or the nurses of a date are taken away together with the moves of their visits.
 */
public final class VisitsAffected extends Conflict {
    private static final long serialVersionUID = 1L;
    private static final int MOST_TOLD = 100;

    /** One that would lose its place. */
    private record Affected(
            UUID visitId,
            LocalDate date,
            OffsetDateTime startsAt,
            @Nullable UUID chairId,
            boolean held) {
        static Affected of(VisitSeat seat, SiteFacts site) {
            return new Affected(
                    seat.visit().value(),
                    seat.date(),
                    seat.taken().times().start().atZone(site.zone()).toOffsetDateTime(),
                    seat.taken().where().chair().map(ChairId::value).orElse(null),
                    seat.taken().held());
        }
    }

    /** @param lost the visits that would lose their places, the earliest first */
    VisitsAffected(SiteFacts site, List<VisitSeat> lost) {
        this(site, lost, (int) lost.stream().filter(seat -> seat.taken().held()).count());
    }

    private VisitsAffected(SiteFacts site, List<VisitSeat> lost, int held) {
        super(
                "visits-affected",
                "Visits are booked there",
                "Visits that would lose their places: " + (lost.size() - held) + " booked, " + held
                        + " held. Nothing was"
                        + " changed; disruptions change the calendar of their dates and move the visits together.");
        with("visits", lost.size() - held);
        with("held", held);
        with(
                "affected",
                lost.stream()
                        .limit(MOST_TOLD)
                        .map(seat -> Affected.of(seat, site))
                        .toList());
        with(
                "dates",
                lost.stream().map(VisitSeat::date).distinct().limit(MOST_TOLD).toList());
        with("disruptions", "/api/v1/sites/" + site.id() + "/disruptions/previews");
    }
}

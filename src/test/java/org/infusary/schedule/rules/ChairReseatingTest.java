package org.infusary.schedule.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.GivenDay.MON_23_NOV;
import static org.infusary.schedule.rules.GivenDay.NEW_YORK;
import static org.infusary.schedule.rules.GivenDay.chair;

import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;
import org.infusary.site.rules.ChairDay;
import org.junit.jupiter.api.Test;

class ChairReseatingTest {
    private final List<ChairDay> chairs = new ArrayList<>();
    private final List<SeatedVisit> visits = new ArrayList<>();

    private static Instant at(String time) {
        return MON_23_NOV.atTime(LocalTime.parse(time)).atZone(NEW_YORK).toInstant();
    }

    private static TimeWindow window(String from, String to) {
        return new TimeWindow(at(from), at(to));
    }

    private void chairs(int count) {
        for (int number = 1; number <= count; number++) {
            inService(number, ChairKind.CHAIR);
        }
    }

    private void inService(int number, ChairKind kind, TimeWindow... closed) {
        chairs.add(new ChairDay(chair(number), "Chair " + number, kind, List.of(closed)));
    }

    private void seated(int number, String from, String to) {
        seated(number, from, to, false, Optional.empty());
    }

    private void seated(int number, String from, String to, boolean stays, Optional<ChairId> wished) {
        VisitId id = new VisitId(new UUID(3, visits.size()));
        visits.add(new SeatedVisit(id, chair(number), window(from, to), stays, wished));
    }

    /** In the order in which they were seated. */
    private List<ChairId> apart() {
        return visits.stream()
                .map(visit ->
                        ChairReseating.anew(chairs, visits, SeatingAim.APART).get(visit.visit()))
                .toList();
    }

    private List<ChairId> together() {
        return visits.stream()
                .map(visit ->
                        ChairReseating.anew(chairs, visits, SeatingAim.TOGETHER).get(visit.visit()))
                .toList();
    }

    @Test
    void apart_a_visit_gets_the_chair_that_has_been_free_longest() {
        chairs(2);
        seated(1, "08:00", "10:00");
        seated(2, "08:00", "10:45");
        seated(2, "11:00", "13:00");
        seated(1, "11:15", "13:00");

        assertThat(apart()).containsExactly(chair(1), chair(2), chair(1), chair(2));
    }

    @Test
    void apart_a_chair_that_nobody_was_on_comes_before_a_short_pause() {
        chairs(2);
        seated(1, "08:00", "10:00");
        seated(1, "11:15", "13:00");

        assertThat(apart()).containsExactly(chair(1), chair(2));
    }

    @Test
    void apart_visits_keep_their_chairs_when_their_pauses_are_long_enough() {
        chairs(2);
        seated(1, "08:00", "10:00");
        seated(1, "11:30", "13:00");

        assertThat(apart()).containsExactly(chair(1), chair(1));
    }

    @Test
    void apart_the_chair_wished_for_is_taken_when_it_was_free_long_enough() {
        chairs(3);
        seated(1, "08:00", "10:00");
        seated(2, "11:30", "13:00", false, Optional.of(chair(1)));

        assertThat(apart()).containsExactly(chair(1), chair(1));
    }

    @Test
    void apart_a_short_pause_is_no_price_for_a_wish() {
        chairs(2);
        seated(1, "08:00", "10:00");
        seated(2, "11:15", "13:00", false, Optional.of(chair(1)));

        assertThat(apart()).containsExactly(chair(1), chair(2));
    }

    @Test
    void together_a_visit_follows_where_the_pause_is_shortest() {
        chairs(3);
        seated(1, "08:00", "10:00");
        seated(2, "08:00", "11:00");
        seated(3, "11:00", "13:00");

        assertThat(together()).containsExactly(chair(1), chair(2), chair(2));
    }

    @Test
    void together_visits_keep_their_chairs_when_no_stretch_becomes_longer() {
        chairs(3);
        seated(3, "08:00", "10:00");
        seated(2, "09:00", "11:00");

        assertThat(together()).containsExactly(chair(3), chair(2));
    }

    @Test
    void a_visit_that_stays_has_its_chair_before_all_others() {
        chairs(2);
        seated(2, "08:00", "10:00");
        seated(1, "10:00", "12:00", true, Optional.empty());

        assertThat(together()).containsExactly(chair(1), chair(1));
    }

    @Test
    void nobody_moves_when_those_that_stay_leave_somebody_no_chair() {
        chairs(2);
        seated(1, "08:00", "09:00");
        seated(2, "09:30", "10:30", true, Optional.empty());
        seated(1, "10:00", "12:00", true, Optional.empty());
        seated(2, "08:30", "09:30");
        seated(1, "09:00", "10:00");

        assertThat(together()).containsExactly(chair(1), chair(2), chair(1), chair(2), chair(1));
    }

    @Test
    void a_visit_stays_on_chairs_of_its_kind() {
        inService(1, ChairKind.CHAIR);
        inService(2, ChairKind.BED);
        inService(3, ChairKind.BED);
        seated(1, "08:00", "10:00");
        seated(2, "08:00", "10:00");
        seated(3, "10:00", "12:00");

        assertThat(together()).containsExactly(chair(1), chair(2), chair(2));
    }

    @Test
    void nobody_is_seated_on_a_closed_chair() {
        inService(1, ChairKind.CHAIR, window("09:30", "12:00"));
        inService(2, ChairKind.CHAIR);
        inService(3, ChairKind.CHAIR);
        seated(2, "10:00", "12:00");
        seated(2, "12:00", "14:00");

        assertThat(apart()).containsExactly(chair(2), chair(1));
    }

    @Test
    void who_sits_on_no_chair_in_service_stays_there() {
        chairs(1);
        seated(9, "08:00", "10:00");
        seated(1, "10:00", "12:00");

        assertThat(together()).containsExactly(chair(9), chair(1));
    }
}

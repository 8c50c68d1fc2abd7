package org.infusary.schedule.rules.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.placing.OneDay.DAY_CHAIR;
import static org.infusary.schedule.rules.placing.OneDay.MORNING_CHAIR;
import static org.infusary.schedule.rules.placing.OneDay.NOON;
import static org.infusary.schedule.rules.placing.OneDay.NURSES;
import static org.infusary.schedule.rules.placing.OneDay.TICKS;
import static org.infusary.schedule.rules.placing.OneDay.at;
import static org.infusary.schedule.rules.placing.OneDay.shortage;
import static org.infusary.schedule.rules.placing.OneDay.visit;

import java.util.List;
import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals(OneDay.centre());

    @Test
    void a_visit_takes_the_first_chair_that_is_open_until_its_end() {
        PlacedVisit before = arrivals.place(visit(4, at(0), MORNING_CHAIR, DAY_CHAIR))
                .visits()
                .get(0);

        assertThat(before.chair()).isEqualTo(MORNING_CHAIR);
        assertThat(before.risen()).isEqualTo(NOON);

        PlacedVisit beyond = new Arrivals(OneDay.centre())
                .place(visit(5, at(0), MORNING_CHAIR, DAY_CHAIR))
                .visits()
                .get(0);

        assertThat(beyond.chair()).isEqualTo(DAY_CHAIR);
    }

    @Test
    void a_chair_left_is_taken_in_the_same_tick() {
        arrivals.place(visit(4, at(0, 5), DAY_CHAIR));

        PlacedVisit next =
                arrivals.place(visit(4, at(0, 5), DAY_CHAIR)).visits().get(0);

        assertThat(next.seated()).isEqualTo(NOON);
        assertThat(next.end(1)).isEqualTo(TICKS);
    }

    @Test
    void a_chair_taken_is_named() {
        arrivals.place(visit(4, at(0), DAY_CHAIR));

        Outcome closed = arrivals.place(visit(2, at(5), MORNING_CHAIR));

        assertThat(shortage(closed)).isEqualTo(new Shortage(List.of(), true, false));
    }

    @Test
    void two_shortages_at_once_are_neither_of_them() {
        arrivals.place(visit(9, at(0), DAY_CHAIR));

        Outcome second = arrivals.place(visit(1, at(1), DAY_CHAIR));

        assertThat(shortage(second)).isEqualTo(new Shortage(List.of(), false, false));
    }

    @Test
    void nurses_short_are_named() {
        arrivals.place(visit(9, at(0), DAY_CHAIR));

        Outcome second = arrivals.place(visit(1, at(1), MORNING_CHAIR));

        assertThat(shortage(second)).isEqualTo(new Shortage(List.of(NURSES), false, false));
    }

    @Test
    void no_permitted_start_is_named() {
        assertThat(shortage(arrivals.place(visit(1, at(), DAY_CHAIR)))).isEqualTo(new Shortage(List.of(), false, true));
    }

    @Test
    void what_has_no_place_takes_none() {
        arrivals.place(visit(TICKS, at(0), DAY_CHAIR));

        assertThat(arrivals.place(visit(TICKS - 1, at(0), DAY_CHAIR)).visits()).hasSize(1);
    }
}

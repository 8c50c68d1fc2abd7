package org.infusary.schedule.rules.placing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitToPlaceTest {
    private static final int NURSES = 0;
    private static final int PHARMACISTS = 1;
    private static final int CHAIRS = 2;

    private static Step step(int pool, Integer... after) {
        return new Step(
                1,
                List.of(new Demand(pool, 1)),
                List.of(after).stream().map(After::any).toList(),
                List.of(new BitSet()));
    }

    private static VisitToPlace visit(Step... steps) {
        return new VisitToPlace(List.of(steps), new Seat(0, 0, List.of(CHAIRS)), (day, start, end) -> end);
    }

    @Test
    void steps_side_by_side_take_of_different_pools() {
        assertThatCode(() -> visit(step(NURSES), step(PHARMACISTS), step(NURSES, 0, 1)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> visit(step(NURSES), step(NURSES), step(PHARMACISTS, 0, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one after the other");
    }

    @Test
    void steps_in_a_row_may_take_of_one_pool() {
        assertThatCode(() -> visit(step(NURSES), step(PHARMACISTS, 0), step(NURSES, 1)))
                .doesNotThrowAnyException();
    }

    @Test
    void the_last_step_ends_last() {
        assertThatThrownBy(() -> visit(step(NURSES), step(PHARMACISTS)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("waited for");
    }

    @Test
    void a_step_waits_for_those_before_it() {
        assertThatThrownBy(() -> visit(step(NURSES, 1), step(NURSES, 0))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_chair_is_held_and_not_taken_by_a_step() {
        assertThatThrownBy(() -> visit(step(CHAIRS))).isInstanceOf(IllegalArgumentException.class);
    }
}

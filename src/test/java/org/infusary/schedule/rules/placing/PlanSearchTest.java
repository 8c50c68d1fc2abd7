package org.infusary.schedule.rules.placing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.rules.placing.OneDay.DAY_CHAIR;
import static org.infusary.schedule.rules.placing.OneDay.MORNING_CHAIR;
import static org.infusary.schedule.rules.placing.OneDay.NURSES;
import static org.infusary.schedule.rules.placing.OneDay.at;
import static org.infusary.schedule.rules.placing.OneDay.shortage;
import static org.infusary.schedule.rules.placing.OneDay.visit;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanSearchTest {
    private static final Budget MANY = Budget.rounds(1_600);

    private static Plan plan(CourseToPlace... courses) {
        return PlanSearch.plan(OneDay.centre(), List.of(courses), MANY, 1);
    }

    @Test
    void who_can_wait_makes_room_for_who_cannot() {
        CourseToPlace canWait = visit(4, at(0, 5), DAY_CHAIR);
        CourseToPlace cannotWait = visit(4, at(0), DAY_CHAIR);

        Plan plan = plan(canWait, cannotWait);

        assertThat(plan.startCost()).isEqualTo(5 + cannotWait.costUnplaced());
        assertThat(plan.cost()).isEqualTo(10 + 5);
        assertThat(plan.outcomes()).allMatch(outcome -> outcome.visits().size() == 1);
    }

    @Test
    void a_plan_that_cannot_be_better_ends_the_search() {
        Plan plan = plan(visit(1, at(0), MORNING_CHAIR), visit(1, at(2), DAY_CHAIR), visit(1, at(), DAY_CHAIR));

        assertThat(plan.rounds()).isZero();
    }

    @Test
    void of_two_for_one_place_the_one_that_matters_more_has_it() {
        CourseToPlace cheap = visit(4, at(0), MORNING_CHAIR);
        CourseToPlace dear = new CourseToPlace(visit(4, at(0), DAY_CHAIR).visits(), List.of(), 2_000);

        Plan plan = plan(cheap, dear);

        assertThat(plan.outcomes().get(1).visits()).hasSize(1);
        assertThat(shortage(plan.outcomes().get(0))).isEqualTo(new Shortage(List.of(NURSES), false, false));
    }

    @Test
    void nothing_to_place_is_a_plan() {
        assertThat(plan()).isEqualTo(new Plan(List.of(), 0, 0, 0));
    }
}

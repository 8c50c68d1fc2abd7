package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.infusion.Chairside.ARRIVAL;
import static org.infusary.infusion.Chairside.FIRST_DROP;
import static org.infusary.infusion.Chairside.VIAL_OF_10;
import static org.infusary.infusion.Chairside.VIAL_OF_20;
import static org.infusary.infusion.Chairside.VIAL_OF_5;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an ended infusion means to the patient's history, the course, and the chair. */
@QuarkusTest
class AfterTheEndTest {
    /** 35 g every two weeks; a cycle may begin one day before or after its planned day. */
    private static final String EVERY_TWO_WEEKS = """
            "maintenance": {"gramsPerKg": 0.5, "days": 1, "interval": {"every": 2, "unit": "WEEKS"}},
            "windowDaysBefore": 1, "windowDaysAfter": 1, "minimumGapDays": 1""";

    private static final Instant WED_2_DEC = ARRIVAL.plus(Duration.ofDays(9));
    private static final Instant MON_7_DEC = ARRIVAL.plus(Duration.ofDays(14));

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static Chairside everyTwoWeeks() {
        TestClock.set(ARRIVAL);
        Centre centre = Chairside.centre();
        return Chairside.planned(centre, centre.patient(), EVERY_TWO_WEEKS);
    }

    @Test
    void the_brand_history_holds_every_lot() {
        Chairside chair = Chairside.hung();

        chair.end("{}").statusCode(200);

        JsonPath history = chair.brandHistory();
        assertThat(history.getList("items")).hasSize(1);
        assertThat(history.getInt("items[0].grams")).isEqualTo(70);
        assertThat(history.getList("items[0].lots.lot")).containsExactly("P100123456", "P100999999");
        assertThat(history.getList("items[0].lots.grams")).containsExactly(60, 10);
    }

    @Test
    void the_day_of_the_course_is_given_and_its_only_cycle_completed() {
        Chairside chair = Chairside.hung();

        chair.end("{}").statusCode(200);

        assertThat(chair.course().getString("cycles[0].status")).isEqualTo("COMPLETED");
        assertThat(chair.course().getString("cycles[0].days[0].givenOn")).isEqualTo("2026-11-23");
    }

    @Test
    void a_cycle_with_grams_left_is_partial() {
        Chairside chair = Chairside.hung();

        chair.end("{\"gramsGiven\": 69, \"reason\": \"Line lost\"}").statusCode(200);

        assertThat(chair.course().getString("cycles[0].status")).isEqualTo("PARTIAL");
    }

    @Test
    void a_cycle_with_days_to_come_is_in_progress() {
        TestClock.set(ARRIVAL);
        Centre centre = Chairside.centre();
        Chairside chair = Chairside.planned(centre, centre.patient(), "\"single\": {\"gramsPerKg\": 1, \"days\": 2}");
        chair.book(1, ARRIVAL, ARRIVAL.plus(Duration.ofDays(1)));

        chair.giveEverything(ARRIVAL, VIAL_OF_20, VIAL_OF_10, VIAL_OF_5);

        JsonPath cycle = chair.course();
        assertThat(cycle.getString("cycles[0].status")).isEqualTo("IN_PROGRESS");
        assertThat(cycle.getList("cycles[0].days.givenOn")).containsExactly("2026-11-23", null);
    }

    @Test
    void given_inside_its_window_the_next_cycle_keeps_its_day() {
        Chairside chair = everyTwoWeeks().book(1, ARRIVAL.plus(Duration.ofDays(1)));

        chair.giveEverything(ARRIVAL.plus(Duration.ofDays(1)), VIAL_OF_20, VIAL_OF_10, VIAL_OF_5);

        assertThat(chair.course().getString("cycles[0].status")).isEqualTo("COMPLETED");
        assertThat(chair.course().getString("cycles[1].targetDate")).isEqualTo("2026-12-07");
        assertThat(chair.course().getList("cycles[1].reasons.code")).contains("grid-kept");
    }

    @Test
    void given_outside_its_window_the_next_cycle_is_counted_from_the_day_it_was_given() {
        Chairside chair = everyTwoWeeks().book(2, MON_7_DEC);
        TestClock.set(WED_2_DEC);
        chair.planAgain();
        chair.book(1, WED_2_DEC);
        chair.giveEverything(WED_2_DEC, VIAL_OF_20, VIAL_OF_10, VIAL_OF_5);
        assertThat(chair.course().getString("cycles[1].targetDate")).isEqualTo("2026-12-16");

        chair.visitOf(2).giveEverything(MON_7_DEC, VIAL_OF_20, VIAL_OF_10, VIAL_OF_5);

        assertThat(chair.course().getString("cycles[1].days[0].givenOn")).isEqualTo("2026-12-07");
        assertThat(chair.course().getString("cycles[2].targetDate")).isEqualTo("2026-12-21");
        assertThat(chair.course().getList("cycles[2].reasons.code")).contains("re-anchored");
    }

    @Test
    void the_chair_is_free_again_after_flush_and_observation() {
        Centre small = Centre.open(1, 2);
        Chairside chair = Chairside.planned(small, small.patient(), EVERY_TWO_WEEKS);
        Chairside next = Chairside.planned(small, small.patient(), EVERY_TWO_WEEKS);
        chair.book(1, ARRIVAL);
        Instant later = ARRIVAL.plus(Duration.ofHours(2));
        next.tryToBook(1, small.chairIds().get(0), later).statusCode(409);
        TestClock.set(ARRIVAL);
        chair.arrive();
        chair.sign();
        TestClock.set(FIRST_DROP);
        chair.begin();

        chair.end("{\"reason\": \"Patient declined\"}").statusCode(200);

        next.tryToBook(1, small.chairIds().get(0), later).statusCode(201);
    }
}

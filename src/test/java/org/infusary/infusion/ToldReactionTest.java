package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** The reaction to the last infusion that is answered on the next checklist is one of that infusion. */
@QuarkusTest
class ToldReactionTest {
    private static final String COUNTING = "items.findAll { it.voidedAt == null }";

    private Chairside chair;

    @BeforeEach
    void an_infusion_is_over() {
        chair = TellingTablet.ended();
    }

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static String grade(int grade) {
        return "{\"grade\": " + grade + "}";
    }

    private void reactedAtTheChair(int grade) {
        chair.react("{\"grade\": " + grade + ", \"symptoms\": [\"CHILLS\"]}").statusCode(201);
    }

    @Test
    void it_is_attached_to_the_last_infusion() {
        TellingTablet next = TellingTablet.next(chair);

        next.answer("PREV_REACTION", "{\"grade\": 2, \"note\": \"Headache for a day\"}")
                .statusCode(200);

        JsonPath reactions = next.reactions();
        assertThat(reactions.getList("items")).hasSize(1);
        assertThat(reactions.getString("items[0].infusionId"))
                .isEqualTo(chair.infusionId().toString());
        assertThat(reactions.getString("items[0].productId")).isEqualTo("privigen");
        assertThat(reactions.getInt("items[0].grade")).isEqualTo(2);
        assertThat(reactions.getList("items[0].symptoms")).containsExactly("OTHER");
        assertThat(reactions.getString("items[0].onsetAt")).isEqualTo("2026-11-23T12:05:00Z");
        assertThat(reactions.getString("items[0].note")).isEqualTo("Headache for a day");
        assertThat(reactions.getString("items[0].toldAtVisitId"))
                .isEqualTo(chair.visitId().toString());
        assertThat(next.known().getInt("lastReactionGrade")).isEqualTo(2);
    }

    @Test
    void the_same_again_is_one_reaction_whoever_says_so() {
        TellingTablet next = TellingTablet.next(chair);
        next.answer("PREV_REACTION", grade(1)).statusCode(200);

        next.answer("PREV_REACTION", grade(1)).statusCode(200);
        next.answer(chair.secondNurse(), "PREV_REACTION", grade(1)).statusCode(200);

        assertThat(next.reactions().getList("items")).hasSize(1);
    }

    @Test
    void a_corrected_answer_corrects_it() {
        TellingTablet next = TellingTablet.next(chair);
        next.answer("PREV_REACTION", grade(2)).statusCode(200);

        next.answer("PREV_REACTION", grade(1)).statusCode(200);

        assertThat(next.reactions().getList(COUNTING + ".grade")).containsExactly(1);
        assertThat(next.reactions().getList("items.grade")).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void none_after_all_or_the_answer_taken_back_voids_it() {
        TellingTablet next = TellingTablet.next(chair);
        next.answer("PREV_REACTION", grade(2)).statusCode(200);
        next.answer("PREV_REACTION", grade(0)).statusCode(200);
        assertThat(next.reactions().getList(COUNTING)).isEmpty();

        next.answer("PREV_REACTION", grade(1)).statusCode(200);
        next.takeBack("PREV_REACTION").statusCode(200);
        assertThat(next.reactions().getList(COUNTING)).isEmpty();
        assertThat(next.known().getString("lastReactionGrade")).isNull();
    }

    @Test
    void what_the_chair_recorded_is_neither_repeated_nor_lowered() {
        reactedAtTheChair(2);
        TellingTablet next = TellingTablet.next(chair);

        next.answer("PREV_REACTION", grade(1)).statusCode(200);
        next.answer("PREV_REACTION", grade(2)).statusCode(200);

        assertThat(next.reactions().getList("items.grade")).containsExactly(2);
        assertThat(next.reactions().getString("items[0].toldAtVisitId")).isNull();
    }

    @Test
    void a_graver_one_than_the_chair_recorded_stands_beside_it() {
        reactedAtTheChair(1);
        TellingTablet next = TellingTablet.next(chair);

        next.answer("PREV_REACTION", grade(2)).statusCode(200);

        assertThat(next.reactions().getList(COUNTING + ".grade")).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void a_severe_one_blocks_the_product_and_only_a_prescriber_corrects_that() {
        TellingTablet next = TellingTablet.next(chair);
        next.answer("PREV_REACTION", grade(3)).statusCode(200);
        assertThat(next.blocks().getList("items.status")).containsExactly("OPEN");
        assertThat(next.tasks().getList("items.code")).contains("BRAND_REVIEW");

        next.answer("PREV_REACTION", grade(1))
                .statusCode(200)
                .body("items.find { it.code == 'PREV_REACTION' }.reasons.code", hasItem("prev-reaction-on-record"));
        assertThat(next.reactions().getList(COUNTING + ".grade")).containsExactly(3);
        next.takeBack("PREV_REACTION").statusCode(200);
        assertThat(next.reactions().getList(COUNTING + ".grade")).containsExactly(3);

        next.answer(chair.place().prescriber(), "PREV_REACTION", grade(1)).statusCode(200);
        assertThat(next.reactions().getList(COUNTING + ".grade")).containsExactly(1);
        assertThat(next.blocks().getList("items")).isEmpty();
        assertThat(next.tasks().getList("items.code")).doesNotContain("BRAND_REVIEW");
    }

    @Test
    void a_nurse_may_make_it_graver() {
        TellingTablet next = TellingTablet.next(chair);
        next.answer("PREV_REACTION", grade(3)).statusCode(200);

        next.answer("PREV_REACTION", grade(4)).statusCode(200);

        assertThat(next.reactions().getList(COUNTING + ".grade")).containsExactly(4);
        assertThat(next.blocks().getList("items.status")).containsExactly("OPEN");
        assertThat(next.tasks().getList("items.code")).containsOnlyOnce("BRAND_REVIEW");
    }

    @RepeatedTest(2)
    void of_many_grades_at_once_one_stands() throws Exception {
        TellingTablet next = TellingTablet.next(chair);

        next.atOnce("PREV_REACTION", List.of(grade(1), grade(2), grade(1), grade(2)));

        JsonPath answer = chair.nurse().get(chair.visitPath("/checklist")).jsonPath();
        assertThat(next.reactions().getList(COUNTING + ".grade"))
                .containsExactly(answer.getInt("items.find { it.code == 'PREV_REACTION' }.answer.given.grade"));
    }

    @Test
    void one_to_what_was_given_elsewhere_names_its_product_and_no_infusion() {
        TellingTablet first = TellingTablet.arrived();
        String history = "/api/v1/patients/" + first.chair().patientId() + "/brand-history";
        first.answer("PREV_REACTION", grade(2)).statusCode(200);
        assertThat(first.reactions().getList("items")).isEmpty();
        first.chair()
                .nurse()
                .body("{\"productId\": \"octagam-10\", \"givenOn\": \"2026-10-26\"}")
                .post(history)
                .then()
                .statusCode(201);

        first.answer("PREV_REACTION", grade(1)).statusCode(200);

        JsonPath reactions = first.reactions();
        assertThat(reactions.getList("items.productId")).containsExactly("octagam-10");
        assertThat(reactions.getString("items[0].infusionId")).isNull();
        assertThat(reactions.getString("items[0].onsetAt")).isEqualTo("2026-10-26T04:00:00Z");
    }
}

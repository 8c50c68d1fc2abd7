package org.infusary.infusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.infusion.Chairside.VIAL_OF_20;
import static org.infusary.infusion.Chairside.VIAL_OF_40;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.infusary.testing.AtOnce;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Several hands at one chair at the same moment. */
@QuarkusTest
class InfusionRaceTest {
    private static final int HANDS = 8;

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    /** Posts the same body so many times at once and answers every status, in order of size. */
    private static List<Integer> atOnce(int hands, Chairside chair, String path, String body) throws Exception {
        List<Callable<Integer>> posts = IntStream.range(0, hands)
                .mapToObj(hand -> post(chair.nurse().body(body), path))
                .toList();
        return AtOnce.of(posts).stream().sorted().toList();
    }

    private static Callable<Integer> post(RequestSpecification request, String path) {
        return () -> request.post(path).statusCode();
    }

    @RepeatedTest(3)
    void of_many_who_start_at_once_one_starts_and_the_others_are_told() throws Exception {
        Chairside chair = Chairside.ready();

        List<Integer> statuses = atOnce(HANDS, chair, chair.visitPath("/infusion"), "{}");

        assertThat(statuses).startsWith(201).filteredOn(status -> status == 409).hasSize(HANDS - 1);
    }

    @RepeatedTest(3)
    void a_start_and_a_withdrawal_at_once_do_not_both_happen() throws Exception {
        Chairside chair = Chairside.ready();
        RequestSpecification withdrawal =
                chair.nurse().header("If-Match", chair.checklistTag()).body("{\"reason\": \"Faint\"}");

        List<Integer> statuses = AtOnce.of(
                post(chair.nurse().body("{}"), chair.visitPath("/infusion")),
                post(withdrawal, chair.visitPath("/checklist/withdrawal")));

        assertThat(statuses).isIn(List.of(201, 409), List.of(422, 200), List.of(409, 200));
    }

    @RepeatedTest(3)
    void a_start_and_a_cancellation_at_once_do_not_both_happen() throws Exception {
        Chairside chair = Chairside.ready();
        String tag = chair.nurse().get(chair.visitPath("")).header("ETag");
        RequestSpecification cancellation = chair.nurse()
                .header("If-Match", tag)
                .body("{\"reason\": \"PATIENT_UNWELL\", \"initiator\": \"PATIENT\"}");

        List<Integer> statuses = AtOnce.of(
                post(chair.nurse().body("{}"), chair.visitPath("/infusion")),
                post(cancellation, chair.visitPath("/cancellation")));

        assertThat(statuses).isIn(List.of(201, 409), List.of(201, 412), List.of(409, 200));
    }

    @RepeatedTest(3)
    void a_vial_and_the_end_at_once_leave_no_vial_that_was_not_counted() throws Exception {
        Chairside chair = Chairside.running();

        List<Integer> statuses = AtOnce.of(
                post(chair.nurse().body(VIAL_OF_20), chair.path("/vials")),
                post(chair.nurse().body("{\"reason\": \"Reaction\"}"), chair.path("/end")));

        assertThat(statuses).isIn(List.of(201, 200), List.of(409, 200));
        assertThat(chair.infusion().getInt("gramsGiven"))
                .isEqualTo(chair.infusion().getInt("gramsHung"));
    }

    @RepeatedTest(3)
    void two_who_hang_at_once_do_not_hang_more_than_planned() throws Exception {
        Chairside chair = Chairside.running();
        chair.hang(VIAL_OF_20).statusCode(201);

        List<Integer> statuses = atOnce(2, chair, chair.path("/vials"), VIAL_OF_40);

        assertThat(statuses).containsExactly(201, 422);
        assertThat(chair.infusion().getInt("gramsHung")).isEqualTo(60);
    }

    @Test
    void all_who_hang_what_is_planned_at_once_get_it_hung() throws Exception {
        Chairside chair = Chairside.running();

        List<Integer> statuses = atOnce(HANDS, chair, chair.path("/vials"), Chairside.VIAL_OF_10);

        assertThat(statuses).containsExactly(201, 201, 201, 201, 201, 201, 201, 422);
        assertThat(chair.infusion().getInt("gramsHung")).isEqualTo(70);
    }

    @Test
    void of_many_who_end_at_once_one_ends() throws Exception {
        Chairside chair = Chairside.hung();

        List<Integer> statuses = atOnce(HANDS, chair, chair.path("/end"), "{}");

        assertThat(statuses).startsWith(200).filteredOn(status -> status == 409).hasSize(HANDS - 1);
    }

    @Test
    void of_many_who_pause_at_once_one_pauses() throws Exception {
        Chairside chair = Chairside.running();

        List<Integer> statuses =
                atOnce(HANDS, chair, chair.path("/events"), "{\"kind\": \"PAUSED\", \"pauseReason\": \"ACCESS\"}");

        assertThat(statuses).startsWith(201).filteredOn(status -> status == 409).hasSize(HANDS - 1);
        assertThat(chair.infusion().getList("events.kind")).containsExactly("STARTED", "PAUSED");
    }

    @Test
    void a_vial_taken_back_twice_at_once_is_taken_back_once() throws Exception {
        Chairside chair = Chairside.running();
        String entry = chair.hang(VIAL_OF_40).extract().path("vials[0].id");

        List<Integer> statuses =
                atOnce(2, chair, chair.path("/vials/" + entry + "/undo"), "{\"reason\": \"Lot misread\"}");

        assertThat(statuses).containsExactly(200, 404);
    }
}

package org.infusary.supply;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.infusary.infusion.Chairside;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/** Several hands at the same lot at the same moment. */
@QuarkusTest
class SupplyRaceTest {
    private static final String ONCE = "\"single\": {\"gramsPerKg\": 1, \"days\": 1}";

    @AfterEach
    void monday() {
        TestClock.reset();
    }

    private static Pharmacy pharmacy() {
        return new Pharmacy(Chairside.centre());
    }

    private static Chairside booked() {
        return booked(Chairside.centre());
    }

    private static Chairside booked(Centre centre) {
        return Chairside.planned(centre, centre.patient(), ONCE).book(1, Chairside.ARRIVAL);
    }

    private static Chairside running(Centre centre) {
        return Chairside.running(centre, ONCE);
    }

    private static Callable<Response> post(RequestSpecification request, String path) {
        return () -> request.post(path);
    }

    private static Callable<Response> setAside(Pharmacy pharmacy, UUID visit, String line) {
        return post(
                pharmacy.centre().pharmacist().body(Pharmacy.linesBody(line)),
                "/api/v1/visits/" + visit + "/set-aside-vials");
    }

    private static Callable<Response> hang(Chairside chair, String lot) {
        return post(
                chair.place().nurse().body("""
                        {"productId": "privigen", "grams": 10, "lot": "%s", "expiry": "2028-03-31"}""".formatted(lot)), "/api/v1/infusions/" + chair.infusionId() + "/vials");
    }

    private static Callable<Response> recall(Pharmacy pharmacy, String lot) {
        return post(pharmacy.centre().pharmacist().body(Pharmacy.recallBody(lot)), "/api/v1/lot-recalls");
    }

    @RepeatedTest(3)
    void of_two_who_set_the_last_vials_aside_one_gets_them() throws Exception {
        Centre centre = Chairside.centre();
        Chairside one = booked(centre);
        Chairside other = booked(centre);
        Pharmacy pharmacy = new Pharmacy(centre);
        String stockLot = pharmacy.receive(Pharmacy.newLot(), "10", 13);

        List<Response> answers = AtOnce.of(
                setAside(pharmacy, one.visitId(), stockLot + " 7"),
                setAside(pharmacy, other.visitId(), stockLot + " 7"));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat((int) pharmacy.stock(stockLot).extract().path("setAside")).isEqualTo(7);
    }

    @RepeatedTest(3)
    void vials_that_are_hung_at_once_never_take_the_stock_below_zero() throws Exception {
        Chairside chair = running(Chairside.centre());
        Pharmacy pharmacy = new Pharmacy(chair.place());
        String lot = Pharmacy.newLot();
        String stockLot = pharmacy.receive(lot, "10", 2);

        List<Response> answers = AtOnce.of(hang(chair, lot), hang(chair, lot), hang(chair, lot), hang(chair, lot));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat((int) pharmacy.stock(stockLot).extract().path("onHand")).isZero();
        List<Boolean> fromStock = chair.place()
                .nurse()
                .get("/api/v1/infusions/" + chair.infusionId())
                .path("vials.fromStock");
        assertThat(fromStock).containsExactlyInAnyOrder(true, true, false, false);
    }

    @RepeatedTest(10)
    void a_vial_is_hung_before_its_recall_and_told_by_it_or_it_is_refused() throws Exception {
        Chairside chair = running(Chairside.centre());
        Pharmacy pharmacy = new Pharmacy(chair.place());
        String lot = Pharmacy.newLot();
        pharmacy.receive(lot, "10", 7);

        List<Response> answers = AtOnce.of(
                hang(chair, lot), hang(chair, lot), recall(pharmacy, lot), hang(chair, lot), hang(chair, lot));

        Response recalled = answers.remove(2);
        assertThat(recalled.statusCode()).isEqualTo(201);
        assertThat(answers).extracting(Response::statusCode).isSubsetOf(201, 422);
        long hung =
                answers.stream().filter(answer -> answer.statusCode() == 201).count();
        assertThat((int) recalled.path("vials")).isEqualTo((int) hung);
        assertThat((int) recalled.path("stock[0].onHand")).isEqualTo(7 - (int) hung);
    }

    @RepeatedTest(5)
    void what_is_set_aside_as_its_lot_is_recalled_is_released_and_told_or_refused() throws Exception {
        Chairside chair = booked();
        Pharmacy pharmacy = new Pharmacy(chair.place());
        String lot = Pharmacy.newLot();
        String stockLot = pharmacy.receive(lot, "10", 7);

        List<Response> answers = AtOnce.of(setAside(pharmacy, chair.visitId(), stockLot + " 7"), recall(pharmacy, lot));

        assertThat(answers.get(1).statusCode()).isEqualTo(201);
        boolean kept = answers.get(0).statusCode() == 201;
        assertThat(answers.get(0).statusCode()).isIn(201, 422);
        List<?> visits = answers.get(1).path("visits");
        assertThat(visits).hasSize(kept ? 1 : 0);
        assertThat((int) pharmacy.stock(stockLot).extract().path("setAside")).isZero();
    }

    @RepeatedTest(5)
    void what_is_set_aside_as_the_visit_is_called_off_does_not_stay_set_aside() throws Exception {
        Chairside chair = booked();
        Pharmacy pharmacy = new Pharmacy(chair.place());
        String stockLot = pharmacy.receive(Pharmacy.newLot(), "10", 7);
        String tag = chair.place().nurse().get(chair.visitPath("")).header("ETag");
        RequestSpecification cancellation = chair.place()
                .nurse()
                .header("If-Match", tag)
                .body("{\"reason\": \"PATIENT_UNWELL\", \"initiator\": \"PATIENT\"}");

        List<Response> answers = AtOnce.of(
                setAside(pharmacy, chair.visitId(), stockLot + " 7"),
                post(cancellation, chair.visitPath("/cancellation")));

        assertThat(answers.get(0).statusCode()).isIn(201, 409);
        assertThat(answers.get(1).statusCode()).isEqualTo(200);
        assertThat((int) pharmacy.stock(stockLot).extract().path("setAside")).isZero();
    }

    @RepeatedTest(3)
    void of_two_who_recall_a_lot_one_does() throws Exception {
        Pharmacy pharmacy = pharmacy();
        String lot = Pharmacy.newLot();

        List<Response> answers = AtOnce.of(recall(pharmacy, lot), recall(pharmacy, lot.toLowerCase()));

        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
    }
}

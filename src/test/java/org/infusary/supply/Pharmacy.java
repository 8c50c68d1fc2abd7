package org.infusary.supply;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.testing.Centre;
import org.jspecify.annotations.Nullable;

/** The pharmacist of a centre, over HTTP. Every lot has a number of its own, for a recall is of every centre. */
public record Pharmacy(Centre centre) {
    private static final String API = "/api/v1";

    public static String newLot() {
        return "L" + UUID.randomUUID().toString().substring(0, 18);
    }

    static String lotBody(String lot, String gramsPerVial, int vials, String expiry, @Nullable String owner) {
        return """
                {"productId": "privigen", "gramsPerVial": %s, "lot": "%s", "expiry": "%s", "vials": %d, "patientId": %s}""".formatted(gramsPerVial, lot, expiry, vials, owner == null ? "null" : "\"" + owner + "\"");
    }

    /** @return the stock lot's id */
    public String receive(String lot, String gramsPerVial, int vials) {
        return receive(lotBody(lot, gramsPerVial, vials, "2028-03-31", null))
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse receive(String body) {
        return centre.pharmacist().body(body).post(centre.path("/stock-lots")).then();
    }

    ValidatableResponse stock(String stockLot) {
        return centre.pharmacist().get(API + "/stock-lots/" + stockLot).then().statusCode(200);
    }

    ValidatableResponse movements(String stockLot) {
        return centre.pharmacist()
                .get(API + "/stock-lots/" + stockLot + "/movements")
                .then()
                .statusCode(200);
    }

    ValidatableResponse move(String stockLot, String kind, int vials, @Nullable String reason) {
        return centre.pharmacist()
                .body("{\"kind\": \"%s\", \"vials\": %d, \"reason\": %s}"
                        .formatted(kind, vials, reason == null ? "null" : "\"" + reason + "\""))
                .post(API + "/stock-lots/" + stockLot + "/movements")
                .then();
    }

    ValidatableResponse proposal(UUID visit) {
        return centre.pharmacist()
                .get(API + "/visits/" + visit + "/vial-proposal")
                .then()
                .statusCode(200);
    }

    /** @param lines {@code "stock lot 3"}: three vials of it */
    ValidatableResponse setAside(UUID visit, String... lines) {
        return centre.pharmacist()
                .body(linesBody(lines))
                .post(API + "/visits/" + visit + "/set-aside-vials")
                .then();
    }

    static String linesBody(String... lines) {
        return Arrays.stream(lines)
                .map(line -> "{\"stockLotId\": \"%s\", \"vials\": %s}".formatted((Object[]) line.split(" ")))
                .collect(Collectors.joining(", ", "{\"lines\": [", "]}"));
    }

    ValidatableResponse setAside(UUID visit) {
        return centre.pharmacist()
                .get(API + "/visits/" + visit + "/set-aside-vials")
                .then()
                .statusCode(200);
    }

    ValidatableResponse release(UUID visit) {
        return centre.pharmacist()
                .post(API + "/visits/" + visit + "/set-aside-vials/release")
                .then();
    }

    static String recallBody(String lot) {
        return """
                {"productId": "privigen", "lot": "%s", "reason": "MANUFACTURER_RECALL", "reference": "D-0123-2027"}""".formatted(lot);
    }

    public ValidatableResponse recall(String lot) {
        return centre.pharmacist()
                .body(recallBody(lot))
                .post(API + "/lot-recalls")
                .then();
    }

    ValidatableResponse withdraw(String recall) {
        return centre.pharmacist()
                .body("{\"reason\": \"WRONG_LOT\"}")
                .post(API + "/lot-recalls/" + recall + "/withdrawal")
                .then();
    }
}

package org.infusary.order;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OrderLifeTest {
    private static OrderDesk desk;

    @BeforeEach
    void openDesk() {
        if (desk == null) {
            desk = OrderDesk.open();
        }
    }

    @Test
    void an_order_is_held_taken_up_again_and_stopped() {
        String location = desk.place(OrderDesk.cidp(desk.patient()))
                .statusCode(201)
                .extract()
                .header("Location");

        desk.turn(location, 0, "ON_HOLD", "SUPPLY")
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("status", equalTo("ON_HOLD"));
        desk.turn(location, 1, "ACTIVE", null).statusCode(200).body("status", equalTo("ACTIVE"));
        desk.turn(location, 2, "STOPPED", "ENTERED_IN_ERROR").statusCode(200).body("status", equalTo("STOPPED"));

        desk.nurse()
                .get(location + "/status")
                .then()
                .statusCode(200)
                .body("to", contains("ACTIVE", "ON_HOLD", "ACTIVE", "STOPPED"))
                .body("from", contains(null, "ACTIVE", "ON_HOLD", "ACTIVE"))
                .body("reason", contains(null, "SUPPLY", null, "ENTERED_IN_ERROR"))
                .body("changedAt", hasItems("2026-11-23T08:00:00Z"));
    }

    @Test
    void what_is_stopped_stays_stopped() {
        String location = desk.place(OrderDesk.cidp(desk.patient()))
                .statusCode(201)
                .extract()
                .header("Location");
        desk.turn(location, 0, "STOPPED", "DECEASED").statusCode(200);

        desk.turn(location, 1, "ACTIVE", null).statusCode(409).body("type", endsWith("/order-status"));

        desk.nurse().get(location).then().body("status", equalTo("STOPPED")).header("ETag", "\"1\"");
    }

    @Test
    void holding_and_stopping_need_a_reason() {
        String location = desk.place(OrderDesk.cidp(desk.patient()))
                .statusCode(201)
                .extract()
                .header("Location");

        desk.turn(location, 0, "ON_HOLD", null).statusCode(400).body("errors.field", contains("reason"));
        desk.turn(location, 0, "STOPPED", null).statusCode(400).body("errors.field", contains("reason"));

        desk.nurse().get(location).then().body("status", equalTo("ACTIVE"));
    }

    @Test
    void turning_needs_the_version_last_read() {
        String location = desk.place(OrderDesk.cidp(desk.patient()))
                .statusCode(201)
                .extract()
                .header("Location");

        desk.turn(location, 7, "ON_HOLD", "SUPPLY").statusCode(412);
        desk.prescriber()
                .body(Map.of("status", "ON_HOLD", "reason", "SUPPLY"))
                .post(location + "/status")
                .then()
                .statusCode(428);
    }
}

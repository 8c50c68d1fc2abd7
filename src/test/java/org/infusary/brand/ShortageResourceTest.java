package org.infusary.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.brand.BrandDesk.Ordered;
import org.infusary.kernel.Condition;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Privigen runs short, and a prescriber switches many orders in one reviewed step. */
@QuarkusTest
class ShortageResourceTest {
    private static final String OPEN = "\"brandPolicy\": \"OPEN\"";
    private static final String LOCKED = "\"brandPolicy\": \"LOCKED\"";
    private static final String PREFERRED =
            "\"brandPolicy\": \"PREFERRED\", \"alternativeProductIds\": [\"octagam-10\", \"panzyga\"]";

    private BrandDesk desk;

    @BeforeEach
    void open() {
        desk = BrandDesk.open(4, 6);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    private String path(String below) {
        return desk.centre().path("/brand-shortages/privigen" + below);
    }

    private static Map<String, Object> shortage(String unplaced, Map<Ordered, String> orders) {
        List<Map<String, Object>> wanted = new ArrayList<>();
        orders.forEach((order, product) -> wanted.add(Map.of("orderId", order.id(), "productId", product)));
        return Map.of("from", "2026-11-23", "unplaced", unplaced, "orders", wanted);
    }

    private JsonPath preview(Map<String, Object> shortage) {
        return desk.centre()
                .pharmacist()
                .body(shortage)
                .post(path("/previews"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private Response commit(Map<String, Object> shortage, String token) {
        return desk.centre()
                .prescriber()
                .body(Map.of("shortage", shortage, "token", token))
                .post(path("/switches"));
    }

    @Test
    void everyone_who_needs_the_product_is_listed_with_where_to_go() {
        Ordered open = desk.order("privigen", OPEN, 1);
        desk.book(open, 2, 0, "08:00");
        Ordered locked = desk.order("privigen", LOCKED, 1);
        Ordered preferred = desk.order("privigen", PREFERRED, 1);
        desk.order("gamunex-c", OPEN, 1);

        JsonPath list = desk.centre()
                .nurse()
                .get(path("/orders?from=2026-11-23"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(list.getList("items.orderId")).containsExactlyInAnyOrder(open.id(), locked.id(), preferred.id());
        Map<String, Map<String, Object>> rows = new HashMap<>();
        list.<Map<String, Object>>getList("items").forEach(row -> rows.put((String) row.get("orderId"), row));
        assertThat(rows.get(open.id()).get("proposedProductId")).isEqualTo("gamunex-c");
        assertThat(rows.get(open.id()).get("bookedDays")).isEqualTo(2);
        assertThat(rows.get(preferred.id()).get("proposedProductId")).isEqualTo("panzyga");
        assertThat(rows.get(locked.id()).get("proposedProductId")).isNull();

        List<String> paged = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = desk.centre()
                    .nurse()
                    .get(path("/orders?from=2026-11-23&limit=1" + (next.isEmpty() ? "" : "&cursor=" + next)))
                    .jsonPath();
            paged.addAll(page.getList("items.orderId"));
            next = page.getString("next");
        }
        assertThat(paged).isEqualTo(list.getList("items.orderId"));
        desk.centre().nurse().get(path("/orders?from=2028-01-01")).then().body("items.size()", equalTo(0));
    }

    @Test
    void those_who_can_are_switched_and_the_others_are_told_with_why() {
        Ordered first = desk.order("privigen", OPEN, 1);
        String visit = desk.book(first, 1, 0, "08:00").get(0);
        Ordered second = desk.order("privigen", PREFERRED, 1);
        Ordered locked = desk.order("privigen", LOCKED, 1);
        Map<String, Object> skip = shortage("SKIP", Map.of(first, "gamunex-c", second, "panzyga", locked, "gamunex-c"));

        JsonPath preview = preview(skip);
        assertThat(preview.getList("switches.orderId")).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(preview.getList("refused.orderId")).isEqualTo(List.of(locked.id()));
        assertThat(preview.getList("refused[0].reasons.code")).isEqualTo(List.of("brand-locked"));
        JsonPath done = commit(skip, preview.getString("token"))
                .then()
                .statusCode(201)
                .body("refused.orderId", contains(locked.id()))
                .extract()
                .jsonPath();

        assertThat(done.getList("switchIds")).hasSize(2);
        assertThat(desk.visit(visit).getString("productId")).isEqualTo("gamunex-c");
        assertThat(desk.course(second).getString("productId")).isEqualTo("panzyga");
        assertThat(desk.course(locked).getString("productId")).isEqualTo("privigen");
        desk.centre()
                .nurse()
                .get("/api/v1/orders/" + first.id() + "/brand-switches")
                .then()
                .body("items.status", contains("APPROVED"))
                .body("items.cause", contains("SHORTAGE"));
        commit(skip, preview.getString("token")).then().statusCode(412);
    }

    @Test
    void whom_the_product_does_not_fit_or_a_reaction_blocks_is_told_with_why() {
        // flebogamma contains sorbitol
        desk.ladder("flebogamma-dif-10", BrandDesk.SLOW);
        Ordered fits = desk.order("privigen", OPEN, 1);
        Ordered intolerant = desk.order(desk.having(Condition.HEREDITARY_FRUCTOSE_INTOLERANCE), "privigen", OPEN, 1);
        Ordered reacted = desk.order("privigen", OPEN, 1);
        String visit = desk.book(reacted, 1, 0, "08:00").get(0);
        desk.give(visit);
        desk.react(visit, "gamunex-c");
        Map<String, Object> skip =
                shortage("SKIP", Map.of(fits, "panzyga", intolerant, "flebogamma-dif-10", reacted, "gamunex-c"));

        JsonPath preview = preview(skip);

        assertThat(preview.getList("switches.orderId")).isEqualTo(List.of(fits.id()));
        String reasons = "refused.find { it.orderId == '%s' }.reasons";
        assertThat(preview.getList(reasons.formatted(intolerant.id()) + ".code"))
                .isEqualTo(List.of("eligibility-fructose-intolerance"));
        assertThat(preview.getList(reasons.formatted(intolerant.id()) + "[0].sources"))
                .isNotEmpty();
        assertThat(preview.getList(reasons.formatted(reacted.id()) + ".code")).isEqualTo(List.of("brand-blocked"));
        commit(skip, preview.getString("token")).then().statusCode(201).body("switchIds.size()", equalTo(1));
        assertThat(desk.course(intolerant).getString("productId")).isEqualTo("privigen");
        assertThat(desk.course(reacted).getString("productId")).isEqualTo("privigen");
    }

    @Test
    void with_refuse_nothing_is_done_while_one_cannot() {
        Ordered open = desk.order("privigen", OPEN, 1);
        Ordered locked = desk.order("privigen", LOCKED, 1);
        Map<String, Object> refuse = shortage("REFUSE", Map.of(open, "gamunex-c", locked, "gamunex-c"));

        commit(refuse, preview(refuse).getString("token"))
                .then()
                .statusCode(422)
                .body("reasons.code", hasItem("brand-locked"));

        assertThat(desk.course(open).getString("productId")).isEqualTo("privigen");
    }

    @Test
    void whoever_finds_no_place_is_left_out_and_takes_none_from_the_others() {
        desk = BrandDesk.open(1, 1);
        desk.ladder("octagam-10", """
                [{"rateMicrolitrePerKgPerHour": 300, "durationMinutes": 60},
                 {"rateMicrolitrePerKgPerHour": 600, "durationMinutes": null}]""");
        Ordered tooLong = desk.order("privigen", OPEN, 1);
        desk.book(tooLong, 1, 0, "07:00");
        Ordered fits = desk.order("privigen", OPEN, 1);
        Map<String, Object> skip = shortage("SKIP", Map.of(tooLong, "octagam-10", fits, "panzyga"));

        JsonPath preview = preview(skip);

        assertThat(preview.getList("switches.orderId")).isEqualTo(List.of(fits.id()));
        assertThat(preview.getList("refused[0].reasons.code")).contains("no-place");
        commit(skip, preview.getString("token")).then().statusCode(201);
        assertThat(desk.course(tooLong).getString("productId")).isEqualTo("privigen");
    }

    @Test
    void forty_patients_are_switched_in_one_step() {
        desk = BrandDesk.open(40, 45);
        Map<Ordered, String> orders = new HashMap<>();
        for (int patient = 0; patient < 40; patient++) {
            Ordered order = desk.order("privigen", OPEN, 1);
            desk.book(order, 2, patient, "07:00");
            orders.put(order, "gamunex-c");
        }
        Map<String, Object> skip = shortage("SKIP", orders);

        JsonPath preview = preview(skip);

        assertThat(preview.getList("switches").size()
                        + preview.getList("refused").size())
                .isEqualTo(40);
        commit(skip, preview.getString("token")).then().statusCode(201);
    }
}

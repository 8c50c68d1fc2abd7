package org.infusary.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.infusary.brand.BrandDesk.wish;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.infusary.brand.BrandDesk.Ordered;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A switch of brand as a nurse asks for it and a prescriber decides it. */
@QuarkusTest
class BrandSwitchResourceTest {
    private static final String OPEN = "\"brandPolicy\": \"OPEN\"";

    private BrandDesk desk;

    @BeforeEach
    void open() {
        desk = BrandDesk.open(2, 3);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void a_preview_tells_product_minutes_and_exposure_of_every_day_before_and_after() {
        Ordered order = desk.order("privigen", OPEN, 2);
        List<String> visits = desk.book(order, 2, 0, "08:00");

        JsonPath preview = desk.previewed(order, wish("SHORTAGE", "gamunex-c"));

        assertThat(preview.getString("fromProductId")).isEqualTo("privigen");
        assertThat(preview.getString("toProductId")).isEqualTo("gamunex-c");
        assertThat(preview.getInt("fromCycle")).isEqualTo(1);
        assertThat(preview.getList("days.visitId", String.class).subList(0, 4)).isEqualTo(visits);
        assertThat(preview.getInt("days[0].after.chairMinutes.infusionMinutes"))
                .isGreaterThan(preview.getInt("days[0].before.chairMinutes.infusionMinutes"));
        assertThat(preview.getBoolean("changesGrams")).isFalse();
        assertThat(preview.getList("obstacles")).isEmpty();
        assertThat(desk.visit(visits.get(0)).getString("productId")).isEqualTo("privigen");
    }

    @Test
    void what_is_approved_is_what_was_shown() {
        Ordered order = desk.order("privigen", OPEN, 2);
        List<String> visits = desk.book(order, 2, 0, "08:00");
        Map<String, Object> wish = wish("PAYER", "gamunex-c");
        JsonPath preview = desk.previewed(order, wish);

        String id = desk.requested(order, wish);
        desk.read(id).then().body("status", equalTo("REQUESTED"));
        assertThat(desk.visit(visits.get(0)).getString("productId")).isEqualTo("privigen");
        desk.approve(id)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("decidedBy", notNullValue());

        for (int visit = 0; visit < 4; visit++) {
            JsonPath now = desk.visit(visits.get(visit));
            String shown = "days[%d].after.".formatted(visit);
            assertThat(now.getString("productId")).isEqualTo("gamunex-c");
            assertThat(now.getString("startsAt")).isEqualTo(preview.getString(shown + "startsAt"));
            assertThat(now.getString("endsAt")).isEqualTo(preview.getString(shown + "endsAt"));
            assertThat(now.getString("exposure")).isEqualTo(preview.getString(shown + "exposure"));
        }
        assertThat(desk.course(order).getList("cycles.days.productId.flatten()", String.class))
                .containsOnly("gamunex-c");
        desk.centre()
                .nurse()
                .get("/api/v1/orders/" + order.id())
                .then()
                .body("productId", equalTo("gamunex-c"))
                .body("products.productId", contains("gamunex-c"));
    }

    @Test
    void a_visit_that_no_longer_fits_moves_and_its_neighbour_stays() {
        Ordered order = desk.order("privigen", OPEN, 1);
        String visit = desk.book(order, 1, 0, "07:00").get(0);
        Ordered neighbour = desk.order("privigen", OPEN, 1);
        String behind = behind(neighbour, visit);
        Map<String, Object> wish = wish("FORMULARY", "gamunex-c");

        JsonPath preview = desk.previewed(order, wish);
        assertThat(preview.getList("days[0].reasons.code")).contains("does-not-fit-its-place");
        assertThat(preview.getString("days[0].after.date")).isEqualTo("2026-11-24");
        desk.approve(desk.requested(order, wish)).then().statusCode(200);

        JsonPath moved = desk.visit(visit);
        assertThat(moved.getString("chairId")).isEqualTo(preview.getString("days[0].after.chairId"));
        assertThat(moved.getString("startsAt")).isEqualTo(preview.getString("days[0].after.startsAt"));
        assertThat(desk.visit(behind).getInt("cycle")).isEqualTo(1);
        desk.centre().nurse().get("/api/v1/visits/" + behind).then().header("ETag", equalTo("\"0\""));
    }

    private String behind(Ordered neighbour, String visit) {
        String chair = desk.visit(visit).getString("chairId");
        String free = desk.visit(visit).getString("endsAt");
        return desk.centre()
                .scheduler()
                .body(Map.of(
                        "visits",
                        List.of(Map.of(
                                "dayId", neighbour.plan().getString("cycles[0].days[0].id"),
                                "chairId", chair,
                                "startsAt", free))))
                .post("/api/v1/courses/" + neighbour.course() + "/visits")
                .then()
                .statusCode(201)
                .extract()
                .path("[0].id");
    }

    @Test
    void without_any_place_nothing_is_switched() {
        desk = BrandDesk.open(1, 1);
        desk.ladder("octagam-10", """
                [{"rateMicrolitrePerKgPerHour": 300, "durationMinutes": 60},
                 {"rateMicrolitrePerKgPerHour": 600, "durationMinutes": null}]""");
        Ordered order = desk.order("privigen", OPEN, 1);
        String visit = desk.book(order, 1, 0, "07:00").get(0);
        Map<String, Object> wish = wish("SITE", "octagam-10");

        JsonPath preview = desk.previewed(order, wish);

        assertThat(preview.getList("obstacles.code")).contains("no-place");
        desk.request(order, wish, preview.getString("token"))
                .then()
                .statusCode(422)
                .body("reasons.code", hasItem("no-place"));
        assertThat(desk.visit(visit).getString("productId")).isEqualTo("privigen");
    }

    @Test
    void a_stale_token_writes_nothing() {
        Ordered order = desk.order("privigen", OPEN, 1);
        String visit = desk.book(order, 1, 0, "08:00").get(0);
        Map<String, Object> wish = wish("PAYER", "gamunex-c");
        String token = desk.previewed(order, wish).getString("token");
        String id = desk.requested(order, wish);
        desk.centre()
                .nurse()
                .header("If-Match", "\"0\"")
                .body("{\"reason\": \"PATIENT_UNWELL\", \"initiator\": \"PATIENT\"}")
                .post("/api/v1/visits/" + visit + "/cancellation")
                .then()
                .statusCode(200);

        desk.approve(id).then().statusCode(412).body("type", equalTo("https://infusary.org/problems/stale-preview"));
        desk.request(order, wish, token).then().statusCode(412);
        desk.request(order, wish("SHORTAGE", "gamunex-c"), token).then().statusCode(412);

        desk.read(id).then().body("status", equalTo("REQUESTED"));
        assertThat(desk.course(order).getList("cycles.days.productId.flatten()", String.class))
                .containsOnly("privigen");
    }

    @Test
    void one_switch_of_an_order_waits_at_most_and_it_can_be_withdrawn_or_rejected() {
        Ordered order = desk.order("privigen", OPEN, 1);
        Map<String, Object> wish = wish("PAYER", "gamunex-c");
        String token = desk.previewed(order, wish).getString("token");
        String first = desk.requested(order, wish);

        desk.request(order, wish, token)
                .then()
                .statusCode(409)
                .body("type", equalTo("https://infusary.org/problems/switch-awaiting"));
        desk.centre()
                .nurse()
                .post("/api/v1/brand-switches/" + first + "/withdrawal")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
        String second = desk.requested(order, wish);
        desk.centre()
                .prescriber()
                .body(Map.of("note", "Stable on this brand."))
                .post("/api/v1/brand-switches/" + second + "/rejection")
                .then()
                .statusCode(200)
                .body("status", equalTo("REJECTED"))
                .body("rejectionNote", equalTo("Stable on this brand."));
        desk.approve(second).then().statusCode(409);
        desk.centre()
                .nurse()
                .get("/api/v1/orders/" + order.id() + "/brand-switches")
                .then()
                .body("items.status", contains("WITHDRAWN", "REJECTED"));
    }

    @Test
    void a_locked_order_is_switched_with_another_policy_only() {
        Ordered order = desk.order("privigen", "\"brandPolicy\": \"LOCKED\"", 1);

        desk.preview(order, wish("PAYER", "gamunex-c"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("brand-locked"));
        Map<String, Object> wish = wish("PAYER", "gamunex-c", null, "LOCKED");
        desk.approve(desk.requested(order, wish)).then().statusCode(200);

        desk.centre()
                .nurse()
                .get("/api/v1/orders/" + order.id())
                .then()
                .body("brandPolicy", equalTo("LOCKED"))
                .body("productId", equalTo("gamunex-c"));
    }

    @Test
    void a_preferring_order_goes_to_its_alternatives_and_tells_which_it_passes_over() {
        Ordered order = desk.order(
                "privigen",
                "\"brandPolicy\": \"PREFERRED\", \"alternativeProductIds\": [\"panzyga\", \"gamunex-c\"]",
                1);

        assertThat(desk.previewed(order, wish("PAYER", "gamunex-c")).getList("warnings.code"))
                .contains("passes-over-alternatives");
        assertThat(desk.previewed(order, wish("PAYER", "panzyga")).getList("warnings.code"))
                .doesNotContain("passes-over-alternatives");
        desk.preview(order, wish("PAYER", "octagam-10"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("not-an-alternative"));
    }

    @Test
    void a_cycle_that_has_begun_stays_on_its_product_but_for_a_reaction_or_a_recall() {
        Ordered order = desk.order("privigen", OPEN, 2);
        List<String> visits = desk.book(order, 1, 0, "08:00");
        desk.give(visits.get(0));

        desk.preview(order, wish("PAYER", "gamunex-c", visits.get(1), null))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("within-a-cycle"));
        assertThat(desk.previewed(order, wish("PAYER", "gamunex-c")).getInt("fromCycle"))
                .isEqualTo(2);
        Map<String, Object> reaction = wish("REACTION", "gamunex-c", visits.get(1), null);
        desk.approve(desk.requested(order, reaction)).then().statusCode(200);

        assertThat(desk.visit(visits.get(0)).getString("productId")).isEqualTo("privigen");
        assertThat(desk.visit(visits.get(1)).getString("productId")).isEqualTo("gamunex-c");
        assertThat(desk.visit(visits.get(1)).getString("exposure")).isEqualTo("SWITCH");
        assertThat(desk.course(order).getList("cycles[0].days.productId")).isEqualTo(List.of("privigen", "gamunex-c"));
    }

    @Test
    void cycles_before_it_keep_their_product_though_the_course_is_planned_again() {
        Ordered order = desk.order("privigen", OPEN, 1);
        List<String> visits = desk.book(order, 3, 0, "08:00");
        String id = desk.requested(order, wish("FORMULARY", "gamunex-c", visits.get(2), null));
        desk.approve(id).then().statusCode(200);

        desk.give(visits.get(0));
        desk.centre().plan(order.id());

        List<String> products = desk.course(order).getList("cycles.collect { it.days[0].productId }");
        assertThat(products.subList(0, 2)).containsOnly("privigen");
        assertThat(products.subList(2, products.size())).containsOnly("gamunex-c");
        List<String> exposures = desk.course(order).getList("cycles.collect { it.days[0].exposure }");
        assertThat(exposures.subList(0, 5))
                .isEqualTo(List.of("FIRST", "ESTABLISHED", "SWITCH", "SWITCH", "ESTABLISHED"));
        desk.read(id).then().body("status", equalTo("APPROVED"));
        desk.give(visits.get(1), "privigen");
        desk.give(visits.get(2), "gamunex-c");
        desk.read(id).then().body("status", equalTo("EFFECTIVE"));
    }

    @Test
    void the_centre_says_how_many_infusions_are_a_switch() {
        desk.centre().decide("switchInfusions", 1);
        Ordered order = desk.order("privigen", OPEN, 1);
        List<String> visits = desk.book(order, 3, 0, "08:00");
        desk.give(visits.get(0));

        desk.approve(desk.requested(order, wish("PAYER", "gamunex-c"))).then().statusCode(200);

        assertThat(desk.visit(visits.get(1)).getString("exposure")).isEqualTo("SWITCH");
        assertThat(desk.visit(visits.get(2)).getString("exposure")).isEqualTo("ESTABLISHED");
    }

    @Test
    void grams_that_vials_do_not_make_are_told_and_confirmed() {
        desk.centre().decide("rounding", "NEAREST_VIAL");
        Ordered order = desk.order("gamunex-c", OPEN, "\"gramsPerKg\": 0.4, \"days\": 1");
        String visit = desk.book(order, 1, 0, "08:00").get(0);
        Map<String, Object> wish = wish("SHORTAGE", "privigen");

        JsonPath preview = desk.previewed(order, wish);
        assertThat(preview.getInt("days[0].before.grams")).isEqualTo(28);
        assertThat(preview.getInt("days[0].after.grams")).isEqualTo(30);
        assertThat(preview.getFloat("days[0].after.volumeMl")).isEqualTo(300);
        assertThat(preview.getBoolean("changesGrams")).isTrue();
        assertThat(preview.getList("warnings.code")).contains("grams-change");
        String id = desk.requested(order, wish);
        desk.approve(id).then().statusCode(422).body("reasons.code", contains("grams-not-confirmed"));
        assertThat(desk.visit(visit).getInt("grams")).isEqualTo(28);
        desk.approveWithGrams(id).then().statusCode(200).body("gramsConfirmed", equalTo(true));

        assertThat(desk.visit(visit).getInt("grams")).isEqualTo(30);
        assertThat(desk.course(order).getList("cycles.grams", Integer.class)).containsOnly(30);
        desk.centre().nurse().get("/api/v1/orders/" + order.id()).then().body("maintenance.grams", equalTo(30));
    }

    @Test
    void the_way_back_is_another_switch() {
        Ordered order = desk.order("privigen", OPEN, 1);
        List<String> visits = desk.book(order, 2, 0, "08:00");
        desk.approve(desk.requested(order, wish("SHORTAGE", "gamunex-c", visits.get(1), null)))
                .then()
                .statusCode(200);

        desk.approve(desk.requested(order, wish("PRESCRIBER", "privigen", visits.get(1), null)))
                .then()
                .statusCode(200);

        assertThat(desk.visit(visits.get(1)).getString("productId")).isEqualTo("privigen");
        assertThat(desk.course(order).getList("cycles.days.productId.flatten()", String.class))
                .containsOnly("privigen");
    }

    @Test
    void a_course_for_which_places_are_held_waits() {
        Ordered order = desk.order("privigen", OPEN, 1);
        desk.hold(order, 1, "08:00");
        Map<String, Object> wish = wish("PAYER", "gamunex-c");

        desk.request(order, wish, desk.previewed(order, wish).getString("token"))
                .then()
                .statusCode(422)
                .body("reasons.code", hasItem("places-held"));
    }

    @Test
    void another_centre_sees_nothing_of_it_and_only_prescribers_decide() {
        Ordered order = desk.order("privigen", OPEN, 1);
        String id = desk.requested(order, wish("PAYER", "gamunex-c"));
        BrandDesk other = BrandDesk.open(1, 1);

        other.read(id).then().statusCode(404);
        other.approve(id).then().statusCode(404);
        other.preview(order, wish("PAYER", "gamunex-c")).then().statusCode(404);
        desk.centre()
                .nurse()
                .body(Map.of())
                .post("/api/v1/brand-switches/" + id + "/approval")
                .then()
                .statusCode(403);
    }
}

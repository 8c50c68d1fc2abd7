package org.infusary.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.infusary.brand.BrandDesk.override;
import static org.infusary.brand.BrandDesk.wish;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.infusary.brand.BrandDesk.Ordered;
import org.infusary.kernel.Condition;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether the product that an order goes to fits the patient: what the matrix and the reactions on record say. */
@QuarkusTest
class SwitchFitTest {
    private static final String OPEN = "\"brandPolicy\": \"OPEN\"";
    private static final String PROLINE = "eligibility-hyperprolinemia";

    private BrandDesk desk;

    @BeforeEach
    void open() {
        desk = BrandDesk.open(2, 3);
        desk.ladder("octagam-10", BrandDesk.SLOW);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void a_preview_tells_what_warns_and_what_changes_for_the_checklists() {
        // octagam 10 % contains maltose, privigen does not
        Ordered order = desk.order(desk.having(Condition.DIABETES), "privigen", OPEN, 1);
        List<String> visits = desk.book(order, 3, 0, "08:00");
        desk.give(visits.get(0));

        JsonPath preview = desk.previewed(order, wish("FORMULARY", "octagam-10"));

        assertThat(preview.getList("stops")).isEmpty();
        assertThat(preview.getList("warnings.code")).contains("eligibility-glucose-meter");
        assertThat(preview.getList("warnings.find { it.code == 'eligibility-glucose-meter' }.sources"))
                .isNotEmpty();
        assertThat(preview.getString("checklistChanges.find { it.code == 'eligibility-glucose-meter' }.kind"))
                .isEqualTo("ADDED");
        Map<String, Object> exposure = preview.getMap("checklistChanges.find { it.code == 'exposure-switch' }");
        assertThat(exposure.get("kind")).isEqualTo("ADDED");
        assertThat(exposure.get("detail").toString()).contains("SWITCH with 60 minutes of observation: 2");
        assertThat(exposure.get("sources")).isEqualTo(List.of("R29", "R01"));
        assertThat(preview.getString("checklistChanges.find { it.code == 'exposure-established' }.kind"))
                .isEqualTo("GONE");
    }

    @Test
    void what_the_other_product_is_not_told_goes_away() {
        Ordered order = desk.order(desk.having(Condition.DIABETES), "octagam-10", OPEN, 1);

        JsonPath preview = desk.previewed(order, wish("FORMULARY", "privigen"));

        assertThat(preview.getList("warnings.code")).doesNotContain("eligibility-glucose-meter");
        assertThat(preview.getString("checklistChanges.find { it.code == 'eligibility-glucose-meter' }.kind"))
                .isEqualTo("GONE");
    }

    @Test
    void a_product_that_stops_is_refused_with_every_stop() {
        // privigen contains L-proline
        Ordered order = desk.order(desk.having(Condition.HYPERPROLINEMIA), "gamunex-c", OPEN, 1);
        Map<String, Object> wish = wish("PAYER", "privigen");

        JsonPath preview = desk.previewed(order, wish);

        assertThat(preview.getList("stops.code")).isEqualTo(List.of(PROLINE));
        desk.request(order, wish, preview.getString("token"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains(PROLINE))
                .body("reasons[0].sources", contains("R20"));
        desk.centre()
                .nurse()
                .get("/api/v1/orders/" + order.id() + "/brand-switches")
                .then()
                .body("items.size()", equalTo(0));
    }

    @Test
    void a_prescriber_overrides_by_role_reason_and_name_of_the_stop() {
        Ordered order = desk.order(desk.having(Condition.HYPERPROLINEMIA), "gamunex-c", OPEN, 1);
        Map<String, Object> wish = wish("PAYER", "privigen");

        desk.overriding(desk.centre().nurse(), order, wish, override(PROLINE))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("override-not-by-a-prescriber"));
        desk.overriding(desk.centre().prescriber(), order, wish, override("eligibility-small-child"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains(PROLINE, "eligibility-override-not-needed"));
        desk.overriding(
                        desk.centre().prescriber(),
                        order,
                        wish,
                        Map.of("role", "PRESCRIBER", "reason", " ", "reasonCodes", List.of(PROLINE)))
                .then()
                .statusCode(400)
                .body("errors.field", hasItem("eligibilityOverride.reason"));
        String id = desk.overriding(desk.centre().prescriber(), order, wish, override(PROLINE))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        desk.approve(id).then().statusCode(200);

        desk.read(id)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("eligibility", equalTo("STOP"))
                .body("eligibilityOverride.role", equalTo("PRESCRIBER"))
                .body("eligibilityOverride.reason", equalTo("Tolerated for years"))
                .body("eligibilityOverride.stops.code", contains(PROLINE))
                .body("eligibilityOverride.stops[0].sources", contains("R20"));
        assertThat(desk.course(order).getString("productId")).isEqualTo("privigen");
    }

    @Test
    void what_has_come_to_stop_since_the_request_is_refused_when_it_is_approved() {
        String patient = desk.having();
        Ordered order = desk.order(patient, "gamunex-c", OPEN, 1);
        String id = desk.requested(order, wish("PAYER", "privigen"));
        desk.read(id).then().body("eligibility", equalTo("OK")).body("eligibilityOverride", nullValue());

        desk.record(patient, Condition.HYPERPROLINEMIA);

        desk.approve(id).then().statusCode(422).body("reasons.code", contains(PROLINE));
        desk.read(id).then().body("status", equalTo("REQUESTED"));
        assertThat(desk.course(order).getString("productId")).isEqualTo("gamunex-c");
    }

    @Test
    void away_from_a_product_that_a_reaction_blocks_and_then_booking_goes_on() {
        Ordered order = desk.order("privigen", OPEN, 1);
        List<String> visits = desk.book(order, 2, 0, "08:00");
        desk.give(visits.get(0));
        desk.react(visits.get(0), "privigen");
        desk.bookCycle(order, 3, "08:00").then().statusCode(422).body("reasons.code", hasItem("brand-blocked"));

        desk.approve(desk.requested(order, wish("REACTION", "gamunex-c")))
                .then()
                .statusCode(200);

        assertThat(desk.visit(visits.get(1)).getString("productId")).isEqualTo("gamunex-c");
        desk.bookCycle(order, 3, "08:00").then().statusCode(201);
        desk.preview(order, wish("PRESCRIBER", "privigen"))
                .then()
                .statusCode(422)
                .body("reasons.code", contains("brand-blocked"))
                .body("reasons[0].sources", hasItem("R17"));
    }

    @Test
    void a_switch_that_waits_is_not_approved_once_a_reaction_blocks_its_product() {
        Ordered order = desk.order("privigen", OPEN, 1);
        List<String> visits = desk.book(order, 1, 0, "08:00");
        desk.give(visits.get(0));
        String id = desk.requested(order, wish("PAYER", "gamunex-c"));
        desk.react(visits.get(0), "gamunex-c");

        desk.approve(id).then().statusCode(422).body("reasons.code", contains("brand-blocked"));

        desk.read(id).then().body("status", equalTo("REQUESTED"));
    }
}

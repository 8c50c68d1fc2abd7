package org.infusary.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
}

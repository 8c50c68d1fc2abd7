package org.infusary.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanningTest {
    private static final int SCHEDULERS = 8;

    @Test
    void schedulers_who_plan_one_order_at_once_make_one_course() throws Exception {
        Centre centre = Centre.open(1, 1);
        String order = centre.cidpOrder(centre.patient(), "2026-11-23");
        RequestSpecification scheduler = centre.scheduler().body("{\"horizonMonths\": 3}");
        String address = "/api/v1/orders/" + order + "/course";

        List<Integer> answers = AtOnce.of(
                SCHEDULERS, () -> given().spec(scheduler).post(address).statusCode());

        assertThat(answers).contains(201).isSubsetOf(201, 409);
        assertThat(centre.scheduler().get(address).jsonPath().getList("cycles.number", Integer.class))
                .startsWith(1, 2, 3, 4)
                .doesNotHaveDuplicates();
    }
}

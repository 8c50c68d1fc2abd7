package org.infusary.course;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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

        List<Integer> answers = allAtOnce(scheduler, "/api/v1/orders/" + order + "/course");

        assertThat(answers).contains(201).isSubsetOf(201, 409);
        assertThat(centre.scheduler()
                        .get("/api/v1/orders/" + order + "/course")
                        .jsonPath()
                        .getList("cycles.number", Integer.class))
                .startsWith(1, 2, 3, 4)
                .doesNotHaveDuplicates();
    }

    private static List<Integer> allAtOnce(RequestSpecification request, String address) throws Exception {
        CyclicBarrier start = new CyclicBarrier(SCHEDULERS);
        ExecutorService threads = Executors.newFixedThreadPool(SCHEDULERS);
        try {
            List<Future<Integer>> running = new ArrayList<>();
            for (int scheduler = 0; scheduler < SCHEDULERS; scheduler++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return given().spec(request).post(address).statusCode();
                }));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}

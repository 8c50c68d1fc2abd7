package org.infusary;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.util.ArrayList;
import java.util.List;
import org.infusary.audit.Trail;
import org.infusary.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Tells the story once more, and looks for the row of every request in it. */
@QuarkusTest
class AuditedStoryTest {
    @AfterEach
    void putEverythingBack() {
        RestAssured.replaceFiltersWith(List.of());
        TestClock.reset();
    }

    @Test
    void every_request_of_the_story_leaves_one_row() {
        List<Trail> trails = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        Filter marking = (request, response, chain) -> {
            Trail trail = Trail.begin();
            trails.add(trail);
            trail.mark(request);
            var answer = chain.next(request, response);
            answers.add(answer.statusCode());
            return answer;
        };
        RestAssured.filters(marking);

        new FirstCourseStoryTest().from_an_order_to_a_recorded_infusion();

        assertThat(trails).hasSizeGreaterThan(30);
        assertThat(trails).extracting(trail -> trail.only().status()).isEqualTo(answers);
    }
}

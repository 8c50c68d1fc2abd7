package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.WED_25_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.infusary.kernel.ChairId;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.infusary.web.PageRequest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SchedulingRaceTest {
    private static final int RACERS = 64;

    @Inject
    Scheduling scheduling;

    /** What became of one attempt: the visits, or the problem. */
    private record Outcome(List<VisitDetails> booked, Throwable problem) {
        boolean isWin() {
            return problem == null;
        }
    }

    private Callable<Outcome> attempt(Centre centre, TestCourse course, List<WantedPlace> places) {
        return () -> {
            try {
                return new Outcome(TestCourse.asked(centre, () -> scheduling.book(course.id(), places)), null);
            } catch (RuntimeException problem) {
                return new Outcome(List.of(), problem);
            }
        };
    }

    private List<VisitDetails> visits(Centre centre, TestCourse course) {
        return TestCourse.asked(centre, () -> scheduling.ofCourse(course.id(), new PageRequest(null, 50)))
                .items();
    }

    @Test
    void of_many_who_want_one_chair_one_wins_and_nobody_is_half_booked() throws Exception {
        Centre centre = Centre.open(1, 4);
        ChairId chair = TestCourse.chairs(centre).get(0);
        List<TestCourse> courses = IntStream.range(0, RACERS)
                .mapToObj(racer -> TestCourse.single(centre, 2))
                .toList();

        List<Outcome> outcomes = AtOnce.of(courses.stream()
                .map(course -> attempt(centre, course, course.firstCycle(chair, "08:00")))
                .toList());

        assertThat(outcomes).filteredOn(Outcome::isWin).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isWin())
                .extracting(Outcome::problem)
                .hasSize(RACERS - 1)
                .allSatisfy(problem -> {
                    assertThat(problem).isInstanceOf(ChairTaken.class);
                    assertThat(Reasons.alternatives((ChairTaken) problem)).isNotEmpty();
                });
        assertThat(courses.stream().mapToInt(course -> visits(centre, course).size()))
                .filteredOn(count -> count > 0)
                .containsExactly(2);
    }

    @Test
    void of_two_who_want_the_last_nurse_one_wins() throws Exception {
        Centre centre = Centre.open(2, 1);
        List<ChairId> chairs = TestCourse.chairs(centre);
        TestCourse one = TestCourse.single(centre, 1);
        TestCourse other = TestCourse.single(centre, 1);

        List<Outcome> outcomes = AtOnce.of(
                attempt(centre, one, one.firstCycle(chairs.get(0), "08:00")),
                attempt(centre, other, other.firstCycle(chairs.get(1), "08:00")));

        assertThat(outcomes).filteredOn(Outcome::isWin).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isWin())
                .extracting(Outcome::problem)
                .hasOnlyElementsOfType(ChairTaken.class);
    }

    @Test
    void one_cycle_booked_by_several_at_once_is_booked_once() throws Exception {
        Centre centre = Centre.open(4, 4);
        List<ChairId> chairs = TestCourse.chairs(centre);
        TestCourse course = TestCourse.single(centre, 1);

        List<Outcome> outcomes = AtOnce.of(chairs.stream()
                .map(chair -> attempt(centre, course, course.firstCycle(chair, "08:00")))
                .toList());

        assertThat(outcomes).filteredOn(Outcome::isWin).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isWin())
                .extracting(Outcome::problem)
                .hasOnlyElementsOfType(DayBooked.class);
    }

    @Test
    void two_cycles_of_one_course_are_booked_at_once() throws Exception {
        Centre centre = Centre.open(1, 2);
        ChairId chair = TestCourse.chairs(centre).get(0);
        TestCourse course = TestCourse.maintenance(centre);
        WantedPlace first = new WantedPlace(course.day(1, 1), chair, at(course.planned(1, 1), "08:00"));
        WantedPlace second = new WantedPlace(course.day(2, 1), chair, at(course.planned(2, 1), "08:00"));

        List<Outcome> outcomes =
                AtOnce.of(attempt(centre, course, List.of(first)), attempt(centre, course, List.of(second)));

        assertThat(outcomes).allMatch(Outcome::isWin);
    }

    @Test
    void days_wanted_crosswise_do_not_wait_for_each_other_in_a_circle() throws Exception {
        Centre centre = Centre.open(2, 4);
        List<ChairId> chairs = TestCourse.chairs(centre);
        List<TestCourse> courses = Stream.of(chairs.get(0), chairs.get(1))
                .map(chair -> TestCourse.single(centre, 2))
                .toList();
        List<Callable<Outcome>> attempts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            TestCourse course = courses.get(i);
            WantedPlace tuesday = new WantedPlace(course.day(1, 1), chairs.get(i), at(TUE_24_NOV, "08:00"));
            WantedPlace wednesday = new WantedPlace(course.day(1, 2), chairs.get(i), at(WED_25_NOV, "08:00"));
            attempts.add(attempt(centre, course, i == 0 ? List.of(tuesday, wednesday) : List.of(wednesday, tuesday)));
        }

        assertThat(AtOnce.of(attempts)).allMatch(Outcome::isWin);
    }
}

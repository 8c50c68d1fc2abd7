package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.infusary.schedule.TestCourse.TUE_24_NOV;
import static org.infusary.schedule.TestCourse.at;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.infusary.kernel.ChairId;
import org.infusary.schedule.rules.OverbookingReason;
import org.infusary.schedule.rules.SlotLoad;
import org.infusary.security.Roles;
import org.infusary.testing.AtOnce;
import org.infusary.testing.Centre;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverbookingRaceTest {
    private static final int RACERS = 8;

    @Inject
    Scheduling scheduling;

    private Optional<Throwable> attempt(Centre centre, TestCourse course, ChairId chair) {
        WantedPlace place = new WantedPlace(course.day(1, 1), chair, at(TUE_24_NOV, "08:15"));
        try {
            TestCourse.asked(
                    Roles.NURSE, centre, () -> scheduling.book(course.id(), List.of(place), OverbookingReason.URGENT));
            return Optional.empty();
        } catch (RuntimeException problem) {
            return Optional.of(problem);
        }
    }

    /** The one nurse may place three accesses at once: two of those who race, beside the first patient's rising rate. */
    @Test
    void overbookings_at_once_never_exceed_the_cap() throws Exception {
        Centre centre = Centre.open(RACERS + 1, 1);
        centre.decide("overbookingNurseUnits", 16);
        List<ChairId> chairs = TestCourse.chairs(centre);
        TestCourse seated = TestCourse.single(centre, 1);
        TestCourse.asked(centre, () -> scheduling.book(seated.id(), seated.firstCycle(chairs.get(RACERS), "08:00")));
        List<TestCourse> courses = IntStream.range(0, RACERS)
                .mapToObj(racer -> TestCourse.single(centre, 1))
                .toList();

        List<Optional<Throwable>> outcomes = AtOnce.of(IntStream.range(0, RACERS)
                .<Callable<Optional<Throwable>>>mapToObj(
                        racer -> () -> attempt(centre, courses.get(racer), chairs.get(racer)))
                .toList());

        assertThat(outcomes).filteredOn(Optional::isEmpty).hasSize(2);
        assertThat(outcomes).filteredOn(Optional::isPresent).allSatisfy(problem -> assertThat(problem.orElseThrow())
                .isInstanceOfSatisfying(ChairTaken.class, taken -> assertThat(Reasons.of(taken))
                        .containsExactly("overbooking-above-cap")));
        assertThat(TestCourse.asked(centre, () -> scheduling.capacity(centre.site(), TUE_24_NOV))
                        .slots())
                .extracting(SlotLoad::unitsOverbooked)
                .contains(16)
                .allMatch(units -> units <= 16);
    }
}

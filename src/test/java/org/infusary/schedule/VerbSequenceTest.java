package org.infusary.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.security.ForbiddenException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.infusary.testing.TestClock;
import org.infusary.web.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever is done to a schedule in whatever order, through the doors and in PostgreSQL: after every step what is stored keeps
 * every promise, and nothing differs but what the step said it touches.
 *
 * <p>Sequences follow from their seeds. A build begins with the same one each time; {@code -Dsequences.first=…
 * -Dsequences.seconds=…} looks further, {@code -Dsequences.seed=…} runs the one that failed.
 */
@QuarkusTest
class VerbSequenceTest {
    private static final int STEPS = 24;
    private static final int MOST_TOLD = 6;

    @Inject
    DataSource database;

    @AfterEach
    void setTheClockBack() {
        TestClock.reset();
    }

    @Test
    void no_order_of_verbs_breaks_a_promise() {
        Long only = Long.getLong("sequences.seed");
        Map<String, Integer> counted = new TreeMap<>();
        if (only != null) {
            new Sequence(only, counted).run();
            return;
        }
        long end = System.nanoTime()
                + Duration.ofSeconds(Long.getLong("sequences.seconds", 12)).toNanos();
        long first = Long.getLong("sequences.first", 1);
        int sequences = 0;
        List<AssertionError> broken = new ArrayList<>();
        while (System.nanoTime() < end && broken.size() < MOST_TOLD) {
            try {
                new Sequence(first + sequences++, counted).run();
            } catch (AssertionError one) {
                broken.add(one);
            }
        }
        System.out.println(sequences + " sequences from seed " + first + ": " + counted);
        assertThat(broken).isEmpty();
    }

    private final class Sequence {
        private final long seed;
        private final Map<String, Integer> counted;
        private final Random random;
        private final SequenceCentre centre;
        private final StoredSchedule stored;
        private final RandomVerbs verbs;
        private final List<String> log = new ArrayList<>();
        private Map<UUID, StoredSchedule.Row> visits = Map.of();
        private Map<UUID, StoredSchedule.Day> days;

        Sequence(long seed, Map<String, Integer> counted) {
            this.seed = seed;
            this.counted = counted;
            this.random = new Random(seed);
            this.centre = new SequenceCentre(random);
            this.stored = new StoredSchedule(database, centre.site());
            this.verbs = new RandomVerbs(centre, stored, random);
            this.days = stored.days();
            log.add(centre.toString());
        }

        void run() {
            try {
                for (int booking = 0; booking < centre.courses().size(); booking++) {
                    step("book");
                }
                for (int step = 0; step < STEPS; step++) {
                    step(verbs.next());
                }
            } catch (RuntimeException | AssertionError broken) {
                throw new AssertionError("seed " + seed + "\n" + String.join("\n", log), broken);
            }
        }

        private void step(String verb) {
            RandomVerbs.Touched touched;
            try {
                touched = verbs.carryOut(verb);
                count(touched.visits().isEmpty() && touched.courses().isEmpty() ? verb + ", nothing touched" : verb);
            } catch (Problem | ForbiddenException refused) {
                touched = RandomVerbs.Touched.nothing(verb + " refused: " + refused.getMessage());
                count(verb + ", refused");
            }
            log.add(touched.told());
            nothingElseDiffers(touched);
            assertThat(stored.faults(verbs.now())).isEmpty();
            stored.wholeCycles(verbs.now()).forEach(this::mustFollowOneAnother);
        }

        private void count(String what) {
            counted.merge(what, 1, Integer::sum);
        }

        private void nothingElseDiffers(RandomVerbs.Touched touched) {
            Map<UUID, StoredSchedule.Row> now = stored.visits(verbs.now());
            visits.forEach((id, before) -> {
                StoredSchedule.Row after = now.get(id);
                if (after == null) {
                    assertThat(before.held()).as("visit %s stays on record", id).isTrue();
                } else if (!after.equals(before)) {
                    assertThat(touched.visits()).as("visits that changed").contains(id);
                    assertThat(before.isOver() && !after.sealed().equals(before.sealed()))
                            .as("visit %s was over", id)
                            .isFalse();
                }
            });
            if (!touched.mayBook()) {
                assertThat(visits.keySet()).as("visits there were").containsAll(now.keySet());
            }
            visits = now;
            Map<UUID, StoredSchedule.Day> then = days;
            days = stored.days();
            then.forEach((id, before) -> {
                StoredSchedule.Day after = Objects.requireNonNull(days.get(id), "a day is gone");
                if (!after.equals(before)) {
                    assertThat(touched.courses()).as("courses that changed").contains(before.course());
                }
                if (before.isGiven()) {
                    assertThat(after.given()).isEqualTo(before.given());
                }
            });
        }

        private void mustFollowOneAnother(String cycle, List<LocalDate> dates) {
            if (verbs.loosened().contains(cycle)) {
                return;
            }
            for (int day = 1; day < dates.size(); day++) {
                assertThat(verbs.closedOnce())
                        .as("dates between the days of %s: %s", cycle, dates)
                        .containsAll(dates.get(day - 1)
                                .plusDays(1)
                                .datesUntil(dates.get(day))
                                .toList());
            }
        }
    }
}

package org.infusary.waiting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.infusary.course.rules.Lateness;
import org.infusary.course.rules.Standing;
import org.infusary.kernel.ChairId;
import org.junit.jupiter.api.Test;

class WaitingRankPropertyTest {
    private static final LocalDate DUE = LocalDate.of(2026, 11, 23);
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private static WaitingRank rank(boolean before, Lateness lateness, long days, long seconds, long id) {
        return rank(before, false, lateness, days, seconds, id);
    }

    private static WaitingRank rank(
            boolean before, boolean urgent, Lateness lateness, long days, long seconds, long id) {
        return new WaitingRank(
                before, urgent, new Standing(DUE, lateness, days), NOON.plusSeconds(seconds), new UUID(0, id));
    }

    @Test
    void urgent_cycles_are_first_then_the_clinically_latest_then_the_longest_waiting_and_last_who_was_asked_before() {
        List<WaitingRank> inOrder = List.of(
                rank(false, true, Lateness.EARLY, -2, 9, 0),
                rank(false, Lateness.LAPSED, 60, 9, 1),
                rank(false, Lateness.OVERDUE, 20, 8, 2),
                rank(false, Lateness.LATE, 5, 7, 3),
                rank(false, Lateness.LATE, 4, 0, 4),
                rank(false, Lateness.ON_TIME, 0, 6, 5),
                rank(false, Lateness.EARLY, -2, 1, 6),
                rank(false, Lateness.EARLY, -2, 2, 7),
                rank(false, Lateness.EARLY, -3, 0, 8),
                rank(true, Lateness.LAPSED, 99, 0, 9));
        List<WaitingRank> shuffled = new ArrayList<>(inOrder);
        Collections.shuffle(shuffled, new Random(7));

        assertThat(shuffled.stream().sorted()).containsExactlyElementsOf(inOrder);
    }

    @Property
    void whoever_is_compared_the_order_is_one(@ForAll long seed) {
        Random random = new Random(seed);
        List<WaitingRank> some = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            some.add(rank(
                    random.nextBoolean(),
                    random.nextInt(4) == 0,
                    Lateness.values()[random.nextInt(5)],
                    random.nextInt(3),
                    random.nextInt(3),
                    i));
        }
        List<WaitingRank> sorted = some.stream().sorted().toList();
        Collections.shuffle(some, random);

        assertThat(some.stream().sorted()).containsExactlyElementsOf(sorted);
        for (int i = 1; i < sorted.size(); i++) {
            WaitingRank before = sorted.get(i - 1);
            WaitingRank after = sorted.get(i);
            if (before.offeredBefore() == after.offeredBefore() && before.urgent() != after.urgent()) {
                assertThat(before.urgent()).isTrue();
            } else if (before.offeredBefore() == after.offeredBefore()) {
                assertThat(before.standing().lateness())
                        .isGreaterThanOrEqualTo(after.standing().lateness());
            } else {
                assertThat(after.offeredBefore()).isTrue();
            }
        }
    }

    @Property
    void windows_stand_by_date_then_by_chair(@ForAll long seed) {
        Random random = new Random(seed);
        LocalDate date = DUE.plusDays(random.nextInt(400));
        ChairId one = new ChairId(new UUID(random.nextLong(), random.nextLong()));
        ChairId other = new ChairId(new UUID(random.nextLong(), random.nextLong()));

        assertThat(WindowPlace.of(date, one)).isLessThan(WindowPlace.of(date.plusDays(1), other));
        assertThat(WindowPlace.of(date, one).compareTo(WindowPlace.of(date, other)))
                .isEqualTo(Long.compareUnsigned(
                        one.value().getMostSignificantBits(), other.value().getMostSignificantBits()));
    }
}

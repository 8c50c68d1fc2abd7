package org.infusary.schedule.rules.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sets of ticks against plain loops, over the borders of words. */
class TicksPropertyTest {
    @Property
    void a_run_is_the_first_of_its_length(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int count,
            @ForAll @IntRange(min = 1, max = 80) int length) {
        Random random = new Random(seed);
        BitSet set = new BitSet();
        int holes = 1 + random.nextInt(40);
        IntStream.range(0, count).filter(tick -> random.nextInt(holes + 1) > 0).forEach(set::set);
        int from = random.nextInt(count + 1);
        int to = from + random.nextInt(count - from + 1);

        Ticks ticks = Ticks.of(set, count);

        assertThat(ticks.nextRun(from, length))
                .isEqualTo(IntStream.rangeClosed(from, count - length)
                        .filter(start -> set.nextClearBit(start) >= start + length)
                        .findFirst()
                        .orElse(count + 1));
        assertThat(ticks.holds(from, to)).isEqualTo(set.get(from, to).cardinality() == to - from);
        assertThat(ticks.count(from, to)).isEqualTo(set.get(from, to).cardinality());
    }
}

package org.infusary.schedule.rules.placing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sets of ticks against plain loops, over the borders of words. */
class TicksPropertyTest {
    @Property
    void runs_and_counts_are_those_of_plain_loops(
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

        BitSet runs = new BitSet();
        IntStream.rangeClosed(0, count - length)
                .filter(start -> set.nextClearBit(start) >= start + length)
                .forEach(runs::set);
        assertThat(bits(ticks.runs(length), count)).isEqualTo(runs);
        assertThat(ticks.next(from)).isEqualTo(set.nextSetBit(from) < 0 ? count + 1 : set.nextSetBit(from));
        assertThat(ticks.holds(from, to)).isEqualTo(set.get(from, to).cardinality() == to - from);
        assertThat(ticks.count(from, to)).isEqualTo(set.get(from, to).cardinality());
    }

    @Property
    void sets_are_joined_and_met(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 200) int count,
            @ForAll @IntRange(max = 210) int later) {
        Random random = new Random(seed);
        BitSet one = new BitSet();
        BitSet other = new BitSet();
        IntStream.range(0, count).filter(tick -> random.nextBoolean()).forEach(one::set);
        IntStream.range(0, count).filter(tick -> random.nextBoolean()).forEach(other::set);
        Ticks any = Ticks.of(one, count);
        Ticks both = Ticks.of(one, count);
        Ticks own = Ticks.of(one, count);

        any.or(Ticks.of(other, count));
        both.and(Ticks.of(other, count), later);
        own.and(own, later);

        assertThat(bits(any, count)).isEqualTo(bits(tick -> one.get(tick) || other.get(tick), count));
        assertThat(bits(both, count)).isEqualTo(bits(tick -> one.get(tick) && other.get(tick + later), count));
        assertThat(bits(own, count)).isEqualTo(bits(tick -> one.get(tick) && one.get(tick + later), count));
    }

    private static BitSet bits(Ticks ticks, int count) {
        return bits(tick -> ticks.next(tick) == tick, count);
    }

    private static BitSet bits(IntPredicate in, int count) {
        BitSet bits = new BitSet();
        IntStream.rangeClosed(0, count).filter(in).forEach(bits::set);
        return bits;
    }
}

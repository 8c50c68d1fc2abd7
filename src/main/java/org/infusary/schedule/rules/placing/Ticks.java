package org.infusary.schedule.rules.placing;

import java.util.BitSet;

/** A set of ticks of one day, of fixed size; a {@link BitSet} without its bookkeeping. */
final class Ticks {
    private static final int WORD = 6;
    private static final long ALL = -1L;

    private final long[] words;
    private final int count;

    Ticks(int count) {
        this.count = count;
        this.words = new long[(count >> WORD) + 1];
    }

    static Ticks of(BitSet set, int count) {
        Ticks ticks = new Ticks(count);
        set.stream().filter(tick -> tick <= count).forEach(tick -> ticks.put(tick, true));
        return ticks;
    }

    void put(int tick, boolean in) {
        if (in) {
            words[tick >> WORD] |= 1L << tick;
        } else {
            words[tick >> WORD] &= ~(1L << tick);
        }
    }

    /** The first tick of the set from {@code from} on; beyond the day when there is none. */
    int next(int from) {
        for (int word = from >> WORD; word < words.length; word++) {
            long rest = word == from >> WORD ? words[word] & ALL << from : words[word];
            if (rest != 0) {
                return (word << WORD) + Long.numberOfTrailingZeros(rest);
            }
        }
        return count + 1;
    }

    /** The first tick that is not in the set, from {@code from} on; the end of the day when there is none. */
    int nextOut(int from) {
        for (int word = from >> WORD; word < words.length; word++) {
            long rest = word == from >> WORD ? ~words[word] & ALL << from : ~words[word];
            if (rest != 0) {
                return Math.min(count, (word << WORD) + Long.numberOfTrailingZeros(rest));
            }
        }
        return count;
    }

    /** The first tick from {@code from} on with which so many ticks of the set begin; beyond the day if none. */
    int nextRun(int from, int length) {
        int start = next(from);
        while (start + length <= count) {
            int out = nextOut(start);
            if (out - start >= length) {
                return start;
            }
            start = next(out);
        }
        return count + 1;
    }

    /** Whether all ticks from {@code from}, before {@code to}, are in the set. */
    boolean holds(int from, int to) {
        return from >= to || nextOut(from) >= to;
    }

    /** How many of the ticks from {@code from}, before {@code to}, are in the set. */
    int count(int from, int to) {
        int in = 0;
        for (int tick = next(from); tick < to; tick = next(tick + 1)) {
            in++;
        }
        return in;
    }
}

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

    /** The ticks with which so many ticks of the set begin, all within the day. */
    Ticks runs(int length) {
        Ticks runs = new Ticks(count);
        runs.or(this);
        int known = 1;
        while (known < length) {
            int more = Math.min(known, length - known);
            runs.and(runs, more);
            known += more;
        }
        return runs;
    }

    void or(Ticks other) {
        for (int word = 0; word < words.length; word++) {
            words[word] |= other.words[word];
        }
    }

    void and(Ticks other) {
        and(other, 0);
    }

    /** Keeps each tick from which the one so many ticks later is in the other set; the other may be this one. */
    void and(Ticks other, int later) {
        int away = later >> WORD;
        for (int word = 0; word < words.length; word++) {
            long low = other.word(word + away) >>> later;
            long high = (later & Long.SIZE - 1) == 0 ? 0 : other.word(word + away + 1) << -later;
            words[word] &= low | high;
        }
    }

    private long word(int word) {
        return word < words.length ? words[word] : 0;
    }

    /** Whether all ticks from {@code from}, before {@code to}, are in the set. */
    boolean holds(int from, int to) {
        return from >= to || count(from, to) == to - from;
    }

    /** How many of the ticks from {@code from}, before {@code to}, are in the set. */
    int count(int from, int to) {
        int in = 0;
        for (int word = from >> WORD; word << WORD < to; word++) {
            in += Long.bitCount(words[word] & since(word, from) & ~since(word, to));
        }
        return in;
    }

    /** Of the ticks of a word those from {@code from} on. */
    private static long since(int word, int from) {
        int first = from - (word << WORD);
        return first <= 0 ? ALL : first >= Long.SIZE ? 0 : ALL << first;
    }
}

package org.infusary.schedule.rules;

import java.util.BitSet;
import java.util.Optional;
import org.infusary.kernel.ChairKind;

/**
 * The ticks of one chair on one day; or of the patient's home, which is no chair of any kind and to be had whenever the
 * centre is open.
 *
 * @param kind empty at home
 * @param order its place in the centre's list
 * @param held taken by visits that are only held
 * @param blocked closed, taken or outside of the hours
 */
record ChairTicks(Optional<ChairKind> kind, int order, BitSet closed, BitSet taken, BitSet held, BitSet blocked) {
    private static final int PER_IDLE_TICK = 1_000;
    private static final int PER_KIND = 1_000_000;

    ChairTicks(ChairKind kind, int order, int ticks) {
        this(Optional.of(kind), order, new BitSet(ticks), new BitSet(ticks), new BitSet(), new BitSet(ticks));
    }

    static ChairTicks home(BitSet open, int ticks) {
        ChairTicks home =
                new ChairTicks(Optional.empty(), 0, new BitSet(), new BitSet(), new BitSet(), new BitSet(ticks));
        home.blockWhereNot(open, ticks);
        return home;
    }

    void blockWhereNot(BitSet open, int ticks) {
        blocked.or(open);
        blocked.flip(0, ticks);
        blocked.or(closed);
        blocked.or(taken);
    }

    /** The same where it may only be had at some of the ticks. */
    ChairTicks within(BitSet some, int ticks) {
        BitSet none = (BitSet) some.clone();
        none.flip(0, ticks);
        none.or(blocked);
        return new ChairTicks(kind, order, closed, taken, held, none);
    }

    boolean isOf(Optional<ChairKind> wished) {
        return wished.isEmpty() || kind.isEmpty() || wished.equals(kind);
    }

    boolean isFree(int from, int to) {
        return freeUntil(from) >= to;
    }

    /** The ticks, of so many, from each of which on the chair is free for a length. */
    BitSet freeFor(int length, int ticks) {
        BitSet starts = new BitSet(ticks);
        for (int from = blocked.nextClearBit(0); from < ticks; ) {
            int until = freeUntil(from);
            starts.set(from, until > ticks ? ticks : Math.max(from, until - length + 1));
            from = blocked.nextClearBit(Math.min(until, ticks));
        }
        return starts;
    }

    /** The first tick from {@code start} on that is not to be had. */
    int freeUntil(int start) {
        int next = blocked.nextSetBit(start);
        return next < 0 ? Integer.MAX_VALUE : next;
    }

    /** Lower for plain chairs, then for fewer ticks left idle before the visit, then for the first of the centre's list. */
    int cost(int start) {
        int idle = start - 1 - blocked.previousSetBit(start - 1);
        return kind.map(ChairKind::ordinal).orElse(0) * PER_KIND + idle * PER_IDLE_TICK + order;
    }
}

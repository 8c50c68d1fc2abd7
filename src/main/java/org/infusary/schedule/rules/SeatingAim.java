package org.infusary.schedule.rules;

import java.util.stream.LongStream;

/** What the visits of a date are seated anew for. */
public enum SeatingAim {
    /** The free time of the chairs in long stretches: pauses that are short, all added up, on as few chairs as can be. */
    TOGETHER {
        @Override
        long rank(long pause) {
            return Math.min(pause, UNUSED);
        }

        @Override
        long[] worth(ChairSeats seats) {
            return new long[] {-seats.pauses().map(this::rank).sum()};
        }
    },
    /** Pauses on each chair that are long, up to 90 minutes, the shortest of them first; then the chairs wished for. */
    APART {
        @Override
        long rank(long pause) {
            return -Math.min(pause, LONG_ENOUGH);
        }

        @Override
        long[] worth(ChairSeats seats) {
            return LongStream.concat(
                            seats.pauses().map(pause -> -rank(pause)).sorted(), LongStream.of(seats.wishesKept()))
                    .toArray();
        }
    };

    /** In seconds: a chair that has been free so long is as good as any; ours, not clinical (decision 54). */
    private static final long LONG_ENOUGH = 90 * 60;

    /** In seconds, a day: what a chair that nobody was on yet counts as. */
    private static final long UNUSED = 24 * 60 * 60;

    /** Lower for the chair that suits better, by its pause in seconds. */
    abstract long rank(long pause);

    /** Seats of the same visits are better whose first number that differs is higher. */
    abstract long[] worth(ChairSeats seats);
}

package org.infusary.schedule.rules.placing;

import java.util.function.LongSupplier;

/** How long a search may go on; some rounds that have begun together are finished. */
public interface Budget {
    /**
     * The share that is used up, from 0; at 1 the search ends.
     *
     * @param rounds begun so far
     */
    double used(long rounds);

    /** So many rounds: the same question gets the same answer. */
    static Budget rounds(long most) {
        return rounds -> most == 0 ? 1 : rounds / (double) most;
    }

    /**
     * So long from now.
     *
     * @param clock in nanoseconds, from any beginning
     * @param nanos more than 0
     */
    static Budget nanos(LongSupplier clock, long nanos) {
        long begin = clock.getAsLong();
        return rounds -> (clock.getAsLong() - begin) / (double) nanos;
    }
}

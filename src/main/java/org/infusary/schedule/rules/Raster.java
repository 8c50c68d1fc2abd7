package org.infusary.schedule.rules;

import java.time.Instant;
import org.infusary.kernel.TimeWindow;

/**
 * The five-minute ticks of one day of a centre, numbered from 0.
 *
 * @param first the number of the first tick since 1970
 * @param count 0 for a day on which the centre is closed
 */
record Raster(long first, int count) {
    static final int MINUTES = 5;
    private static final long SECONDS = MINUTES * 60L;

    /** The ticks that the window touches. */
    static Raster around(TimeWindow window) {
        long first = Math.floorDiv(window.start().getEpochSecond(), SECONDS);
        return new Raster(first, Math.toIntExact(ceiling(window.end()) - first));
    }

    /** The tick that holds the moment; below 0 or not below {@link #count} outside of the day. */
    int floor(Instant moment) {
        return clamp(Math.floorDiv(moment.getEpochSecond(), SECONDS) - first);
    }

    /** The first tick that begins at the moment or later. */
    int ceil(Instant moment) {
        return clamp(ceiling(moment) - first);
    }

    /** A tick of the day, or its end; {@code tick} from 0 to {@link #count}. */
    int within(int tick) {
        return Math.max(0, Math.min(tick, count));
    }

    /** The first tick of those that lie whole in the window. */
    int innerFrom(TimeWindow window) {
        return within(ceil(window.start()));
    }

    /** The tick after the last of them; not before {@link #innerFrom}: a window inside one tick offers nothing. */
    int innerTo(TimeWindow window) {
        return Math.max(innerFrom(window), within(floor(window.end())));
    }

    Instant begin(int tick) {
        return Instant.ofEpochSecond((first + tick) * SECONDS);
    }

    /** The moment itself when a tick begins with it, else the begin of the next tick. */
    static Instant roundedUp(Instant moment) {
        return Instant.ofEpochSecond(ceiling(moment) * SECONDS);
    }

    private static long ceiling(Instant moment) {
        long floor = Math.floorDiv(moment.getEpochSecond(), SECONDS);
        return floor * SECONDS == moment.getEpochSecond() && moment.getNano() == 0 ? floor : floor + 1;
    }

    private static int clamp(long tick) {
        return (int) Math.max(Integer.MIN_VALUE / 2, Math.min(Integer.MAX_VALUE / 2, tick));
    }
}

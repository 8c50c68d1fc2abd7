package org.infusary.schedule.rules.placing;

import java.util.Arrays;

/**
 * Something of which there are so many units in each tick: the units of the nurses at work, the doctors of a group, the
 * chairs of a kind. A chair that must be told from others is a pool of one. Whole units only.
 */
public final class Pool {
    private final int[][] units;

    /** @param units what is there, by day and tick; 0 or more, as many ticks on every day */
    public Pool(int[][] units) {
        this.units = copy(units);
        if (Arrays.stream(units).flatMapToInt(Arrays::stream).anyMatch(there -> there < 0)) {
            throw new IllegalArgumentException("units are 0 or more");
        }
    }

    /** As many units at all times. */
    public static Pool constant(int days, int ticks, int units) {
        int[][] everywhere = new int[days][ticks];
        Arrays.stream(everywhere).forEach(day -> Arrays.fill(day, units));
        return new Pool(everywhere);
    }

    /** A copy, by day and tick. */
    int[][] units() {
        return copy(units);
    }

    private static int[][] copy(int[][] units) {
        return Arrays.stream(units).map(int[]::clone).toArray(int[][]::new);
    }

    boolean spans(int days, int ticks) {
        return units.length == days && Arrays.stream(units).allMatch(day -> day.length == ticks);
    }
}

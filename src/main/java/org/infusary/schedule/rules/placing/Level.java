package org.infusary.schedule.rules.placing;

import java.util.stream.Stream;

/** Where a pool has so many units left, and where taking them would cost a larger demand its place. */
final class Level {
    private final int units;
    private final Ticks[] enough;
    private final Ticks[] breaking;

    /** @param left by day and tick; told here for the size alone, see {@link #update} */
    Level(int units, int[][] left) {
        this.units = units;
        this.enough = Stream.of(left).map(day -> new Ticks(day.length)).toArray(Ticks[]::new);
        this.breaking = Stream.of(left).map(day -> new Ticks(day.length)).toArray(Ticks[]::new);
    }

    int units() {
        return units;
    }

    /** @param largest units of the largest demand on the pool */
    void update(int day, int tick, int left, int largest) {
        boolean there = left >= units;
        enough[day].put(tick, there);
        breaking[day].put(tick, there && units < largest && left / largest != (left - units) / largest);
    }

    /** The ticks in which there are units enough. */
    Ticks enough(int day) {
        return enough[day];
    }

    /** The ticks in which one of the largest demands fewer would fit afterwards. */
    Ticks breaking(int day) {
        return breaking[day];
    }
}

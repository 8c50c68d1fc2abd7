package org.infusary.schedule.rules.placing;

import java.util.ArrayList;
import java.util.List;

/** What is left of one pool, with bitmaps for each number of units that steps want. */
final class PoolLoad {
    private final int[][] left;
    private final List<Level> levels = new ArrayList<>();
    private int largest;

    PoolLoad(Pool pool) {
        left = pool.units();
    }

    Level level(int units) {
        return levels.stream()
                .filter(level -> level.units() == units)
                .findFirst()
                .orElseGet(() -> newLevel(units));
    }

    private Level newLevel(int units) {
        Level level = new Level(units, left);
        levels.add(level);
        largest = Math.max(largest, units);
        for (int day = 0; day < left.length; day++) {
            change(day, 0, left[day].length, 0);
        }
        return level;
    }

    /** @param units given back in the ticks from {@code from}, before {@code to}; below 0 when taken */
    void change(int day, int from, int to, int units) {
        int[] ticks = left[day];
        for (int tick = from; tick < to; tick++) {
            ticks[tick] += units;
            for (int level = 0; level < levels.size(); level++) {
                levels.get(level).update(day, tick, ticks[tick], largest);
            }
        }
    }
}

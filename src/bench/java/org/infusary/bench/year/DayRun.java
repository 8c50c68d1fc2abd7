package org.infusary.bench.year;

import static org.infusary.bench.year.Assumptions.*;

import java.util.Arrays;
import java.util.List;

/**
 * A day as it comes: some patients are late, some infusions run more slowly, and who waits for a chair or a nurse begins
 * later. Nurses stay until the last patient has left.
 */
final class DayRun {
    private static final int MOST_TICKS = 3 * TICKS;

    private final int[] used = new int[MOST_TICKS];
    private int overtime;

    /** @param came in the order of their planned starts */
    DayRun(DayBook book, List<Visit> came, Chance chance) {
        int[] free = new int[book.chairs()];
        for (Visit visit : came) {
            int[] need = Units.of(visit.shape(), slower(visit, chance));
            int chair = visit.place().chair();
            int start = Math.max(visit.place().tick() + late(visit, chance), free[chair]);
            while (!suffice(need, start, book.units())) {
                start++;
            }
            for (int i = 0; i < need.length; i++) {
                used[start + i] += need[i];
            }
            free[chair] = start + need.length;
            overtime += Math.max(0, free[chair] - TICKS) * TICK;
        }
    }

    private boolean suffice(int[] need, int start, int units) {
        for (int i = 0; i < need.length; i++) {
            if (used[start + i] + need[i] > units) {
                return false;
            }
        }
        return true;
    }

    private static int late(Visit visit, Chance chance) {
        double draw = visit.chance(chance, Chance.Of.LATE);
        return draw < LATE ? (int) (draw / LATE * MOST_LATE / TICK) + 1 : 0;
    }

    private static int slower(Visit visit, Chance chance) {
        double draw = visit.chance(chance, Chance.Of.SLOW);
        int infusion = visit.shape().booked() - visit.shape().untilInfusion();
        return draw < SLOW ? (int) (draw / SLOW * MOST_SLOWER * infusion / TICK) : 0;
    }

    /** Minutes after closing that patients are on chairs, all of them together. */
    int overtimeMinutes() {
        return overtime;
    }

    /** The most units of nurses at one time. */
    int peak() {
        return Arrays.stream(used).max().orElse(0);
    }

    /** Units of nurses on average from opening to closing. */
    double mean() {
        return Arrays.stream(used, 0, TICKS).average().orElse(0);
    }
}

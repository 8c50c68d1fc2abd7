package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;

/**
 * One planned infusion day.
 *
 * @param number 1 for the first day of its cycle
 * @param vialsPacked the fewest vials that make the grams, largest first
 */
public record DayPlan(
        int number,
        LocalDate date,
        Grams grams,
        Exposure exposure,
        List<Grams> vialsPacked,
        InfusionTrace trace,
        ChairMinutes minutes) {
    private static final int SHORTEST_USUAL_MINUTES = 60;
    private static final int LONGEST_USUAL_MINUTES = 480;

    public DayPlan {
        vialsPacked = List.copyOf(vialsPacked);
    }

    /**
     * Whether the minutes are so few or so many that a person should confirm them: an infusion under 1 hour, or more than
     * 8 hours in the chair.
     *
     * <p>Source: what patients are told, "2 to 4 hours" and "several hours" (R26).
     */
    public boolean isUnusual() {
        return minutes.infusion() < SHORTEST_USUAL_MINUTES || minutes.total() > LONGEST_USUAL_MINUTES;
    }
}

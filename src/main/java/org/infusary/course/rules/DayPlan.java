package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.infusary.kernel.Travel;

/**
 * One planned infusion day.
 *
 * @param number 1 for the first day of its cycle
 * @param vialsPacked the fewest vials that make the grams, largest first
 * @param travel of the nurse to the patient's home; none when the day is at the centre
 */
public record DayPlan(
        int number,
        LocalDate date,
        Grams grams,
        Exposure exposure,
        List<Grams> vialsPacked,
        InfusionTrace trace,
        ChairMinutes minutes,
        Travel travel) {
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

    /** {@code minutes-unusual} when they are; empty when not. */
    public Optional<Reason> unusual() {
        return isUnusual()
                ? Optional.of(Reason.of(
                        "minutes-unusual",
                        "An infusion of " + minutes.infusion() + " minutes, " + minutes.total()
                                + " minutes in the chair: 1 to 8 hours are usual.",
                        "R26"))
                : Optional.empty();
    }
}

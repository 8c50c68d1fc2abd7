package org.infusary.kernel;

import org.jspecify.annotations.Nullable;

/**
 * How long a nurse travels to a visit, one way: nothing when the patient comes to the centre.
 *
 * @param minutes 0 at the centre, 1 to {@value #MOST_MINUTES} to a home; always told by the order, never estimated
 */
public record Travel(int minutes) {
    /** A plausibility of ours. */
    public static final int MOST_MINUTES = 240;

    /** The patient comes to the centre. */
    public static final Travel NONE = new Travel(0);

    public Travel {
        if (minutes < 0 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("a nurse travels up to " + MOST_MINUTES + " minutes");
        }
    }

    /** @param minutes null: the patient comes to the centre */
    public static Travel of(@Nullable Integer minutes) {
        return minutes == null ? NONE : new Travel(minutes);
    }

    /** Null when the patient comes to the centre. */
    public @Nullable Integer minutesToHome() {
        return isHome() ? minutes : null;
    }

    public boolean isHome() {
        return minutes > 0;
    }

    public PlaceOfCare place() {
        return isHome() ? PlaceOfCare.HOME : PlaceOfCare.CENTRE;
    }
}

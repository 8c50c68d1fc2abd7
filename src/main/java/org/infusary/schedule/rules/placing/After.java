package org.infusary.schedule.rules.placing;

/**
 * A step begins when another has ended, and has not to wait for too long.
 *
 * @param step the place of the other in its visit
 * @param mostWait most ticks from the end of the other to the begin of the step, 0 or more
 */
public record After(int step, int mostWait) {
    private static final int ANY_WAIT = 1 << 20;

    public After {
        if (step < 0 || mostWait < 0) {
            throw new IllegalArgumentException("a step comes after one before it, at once or later");
        }
    }

    /** However long it has to wait. */
    public static After any(int step) {
        return new After(step, ANY_WAIT);
    }

    /** Without a tick between. */
    public static After atOnce(int step) {
        return new After(step, 0);
    }

    boolean hasTime() {
        return mostWait >= ANY_WAIT;
    }
}

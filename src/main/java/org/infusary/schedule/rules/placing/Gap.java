package org.infusary.schedule.rules.placing;

/**
 * Days from one visit of a course to the next.
 *
 * @param least 1 or more
 * @param most included
 */
public record Gap(int least, int most) {
    public Gap {
        if (least < 1 || most < least) {
            throw new IllegalArgumentException("a gap has a day or more");
        }
    }

    public static Gap exactly(int days) {
        return new Gap(days, days);
    }
}

package org.infusary.order.rules;

import org.infusary.kernel.Grams;

/**
 * The grams of one whole cycle, already rounded to vials, and over how many days they are given.
 *
 * @param days 1 to 5
 */
public record CycleDose(Grams grams, int days) {
    public static final int MOST_DAYS = 5;

    public CycleDose {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a cycle has 1 to 5 days");
        }
    }
}

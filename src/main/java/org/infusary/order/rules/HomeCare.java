package org.infusary.order.rules;

import org.infusary.kernel.Exposure;
import org.infusary.kernel.Travel;
import org.jspecify.annotations.Nullable;

/**
 * That infusions are given at the patient's home. Days on which the patient is FIRST, SWITCH or LAPSED to the product are at
 * the centre all the same, unless the prescriber overrides that.
 *
 * @param travel of the nurse to the home
 * @param cautiousDaysReason why those days are at home too, free text; null: they are at the centre
 */
public record HomeCare(Travel travel, @Nullable String cautiousDaysReason) {
    public HomeCare {
        if (!travel.isHome()) {
            throw new IllegalArgumentException("nobody lives at the centre");
        }
    }

    /** The nurse's travel on a day with such an exposure; none when the day is at the centre. */
    public Travel on(Exposure exposure) {
        return exposure.isCautious() && cautiousDaysReason == null ? Travel.NONE : travel;
    }

    /** The minutes alone: the free text of an override belongs into no log. */
    @Override
    public String toString() {
        return "home, " + travel.minutes() + " minutes away";
    }
}

package org.infusary.infusion.rules;

import java.math.BigDecimal;
import java.time.Instant;
import org.infusary.kernel.Fraction;

/**
 * A part of an infusion in which the pump does one thing.
 *
 * @param until not included
 * @param mlPerHour what the pump is set to; nothing flows while it is paused
 * @param ml exact volume of this stretch
 */
public record Stretch(Kind kind, Instant from, Instant until, BigDecimal mlPerHour, Fraction ml) {

    /** What a stretch is. */
    public enum Kind {
        /** It is over. */
        DONE,
        /** The pump stood still, or stands still now. */
        PAUSED,
        /** It is on; its volume and end are as foreseen. */
        RUNNING,
        /** It is still to come. */
        PLANNED
    }
}

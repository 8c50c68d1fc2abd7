package org.infusary.schedule.rules;

import java.util.Optional;

/**
 * One thing that an offer trades.
 *
 * @param day number of the day in its cycle; empty: the cycle as a whole
 * @param days how many days the cycle begins before or after its target; empty unless the code tells of that
 * @param detail for people
 */
public record Trade(TradeCode code, int cycle, Optional<Integer> day, Optional<Integer> days, String detail) {
    static Trade of(TradeCode code, int cycle, String detail) {
        return new Trade(code, cycle, Optional.empty(), Optional.empty(), detail);
    }

    static Trade by(TradeCode code, int cycle, int days, String detail) {
        return new Trade(code, cycle, Optional.empty(), Optional.of(days), detail);
    }

    static Trade of(TradeCode code, Placement place, String detail) {
        return new Trade(code, place.cycle(), Optional.of(place.day()), Optional.empty(), detail);
    }
}

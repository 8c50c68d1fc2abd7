package org.infusary.schedule.rules;

/** How busy the nurses are at the busiest moment of a visit, coarsely: within a level wishes go before an even load. */
enum Level {
    UP_TO_HALF,
    UP_TO_THREE_QUARTERS,
    UP_TO_NINE_TENTHS,
    FULL;

    /** @param share in thousandths of the nurses at work */
    static Level of(int share) {
        if (share <= 500) {
            return UP_TO_HALF;
        }
        if (share <= 750) {
            return UP_TO_THREE_QUARTERS;
        }
        return share <= 900 ? UP_TO_NINE_TENTHS : FULL;
    }
}

package org.infusary.bench.year;

import static org.infusary.bench.year.Assumptions.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Something that takes places from a day.
 *
 * @param told the evening on which the centre learns of it
 * @param chair the one that is out of service; below 0: none in particular
 */
record Disruption(Kind kind, LocalDate told, LocalDate date, int chair) {
    enum Kind {
        DAY_CLOSED,
        CHAIR_CLOSED,
        NURSE_SHORT
    }

    /** All of the year, by date. */
    static List<Disruption> of(int chairs, Chance chance) {
        List<Disruption> all = new ArrayList<>();
        for (int day = MOST_NOTICE + 1; day < WARM_UP_DAYS + COUNTED_DAYS; day++) {
            LocalDate date = FIRST_DAY.plusDays(day);
            if (Week.isOpen(date)) {
                SplittableRandom random = chance.of(Chance.Of.DISRUPTION, day);
                LocalDate told = date.minusDays(1 + random.nextInt(MOST_NOTICE));
                if (random.nextDouble() < DAY_CLOSED) {
                    all.add(new Disruption(Kind.DAY_CLOSED, told, date, -1));
                    continue;
                }
                if (random.nextDouble() < NURSE_SHORT) {
                    all.add(new Disruption(Kind.NURSE_SHORT, told, date, -1));
                }
                for (int chair = 0; chair < chairs; chair++) {
                    if (random.nextDouble() < CHAIR_CLOSED) {
                        all.add(new Disruption(Kind.CHAIR_CLOSED, told, date, chair));
                    }
                }
            }
        }
        return all;
    }
}

package org.infusary.bench.year;

import static org.infusary.bench.year.Assumptions.*;

import java.util.Arrays;
import org.infusary.schedule.rules.VisitShape;
import org.infusary.site.rules.NurseLoad;

/** How many units of nurses a visit takes in each of its ticks, computed apart from the product. */
final class Units {
    private Units() {}

    /** @param longer ticks at a steady rate beyond those booked */
    static int[] of(VisitShape shape, int longer) {
        int[] units = new int[shape.booked() / TICK + longer];
        Arrays.fill(units, NURSE_LOAD.steadyUnits());
        Arrays.fill(units, shape.untilAccess() / TICK, shape.untilInfusion() / TICK, NurseLoad.UNITS_PER_NURSE);
        Arrays.fill(units, shape.untilInfusion() / TICK, shape.untilSteady() / TICK, NURSE_LOAD.titratingUnits());
        return units;
    }
}

package org.infusary.course.rules;

import java.time.LocalDate;

/** The work of planning a whole course: five days of induction and 17 cycles of two days, three weeks apart. */
public final class PlanningBench {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);

    private final PlanInput input = AnOrder.from(MON_23_NOV)
            .induction("140", 5)
            .maintenance("70", 2, AnOrder.weeks(3))
            .cycles(17)
            .input();

    /** @return the cycles planned: 18 */
    public int plan() {
        return CoursePlanner.plan(input)
                .orThrow(reasons -> new IllegalStateException("refused: " + AnOrder.codes(reasons)))
                .cycles()
                .size();
    }
}

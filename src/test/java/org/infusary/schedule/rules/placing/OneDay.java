package org.infusary.schedule.rules.placing;

import java.util.BitSet;
import java.util.List;

/** A centre of one day: one nurse of twelve units, a chair that closes at noon, a chair for all day. */
final class OneDay {
    static final int NURSES = 0;
    static final int MORNING_CHAIR = 1;
    static final int DAY_CHAIR = 2;
    static final int TICKS = 10;
    static final int NOON = 5;
    private static final int NURSE = 12;
    private static final int QUARTER = 3;

    private OneDay() {}

    static Centre centre() {
        Pool nurses = Pool.constant(1, TICKS, NURSE);
        Pool morning = new Pool(new int[][] {{1, 1, 1, 1, 1, 0, 0, 0, 0, 0}});
        return new Centre(1, TICKS, List.of(nurses, morning, Pool.constant(1, TICKS, 1)));
    }

    /** Access with a whole nurse for a tick, then at once an infusion with a quarter of one; the earlier the better. */
    static CourseToPlace visit(int infusion, BitSet starts, Integer... chairs) {
        BitSet any = new BitSet();
        any.set(0, TICKS);
        Step access = new Step(1, List.of(new Demand(NURSES, NURSE)), List.of(), List.of(starts));
        Step treatment =
                new Step(infusion, List.of(new Demand(NURSES, QUARTER)), List.of(After.atOnce(0)), List.of(any));
        return new CourseToPlace(
                List.of(new VisitToPlace(
                        List.of(access, treatment), new Seat(0, 1, List.of(chairs)), (day, start, end) -> end)),
                List.of(),
                1_000);
    }

    static BitSet at(int... ticks) {
        BitSet starts = new BitSet();
        for (int tick : ticks) {
            starts.set(tick);
        }
        return starts;
    }

    /** Fails when the course has a place. */
    static Shortage shortage(Outcome outcome) {
        return ((Outcome.Unplaced) outcome).shortage();
    }
}

package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Keeps the cycles of a course in order: each begins a gap of days after the one before has ended. Looks only at as many lists
 * of dates of a cycle as it takes to find one that does.
 */
final class CycleChain {
    private final List<CyclePlaces> cycles;
    private final int gapDays;
    private final Side before;
    private final Side after;

    /** Whether all cycles on one side of a cycle can be put so that it may have one of its lists of dates, and it fits there. */
    private final class Side {
        private final int next;
        private final List<BitSet> looked;
        private final List<BitSet> kept;

        Side(int next) {
            this.next = next;
            this.looked = Stream.generate(BitSet::new).limit(cycles.size()).toList();
            this.kept = Stream.generate(BitSet::new).limit(cycles.size()).toList();
        }

        boolean allows(int cycle, int list) {
            if (!looked.get(cycle).get(list)) {
                looked.get(cycle).set(list);
                kept.get(cycle)
                        .set(list, reaches(cycle, list) && cycles.get(cycle).fitsOn(list));
            }
            return kept.get(cycle).get(list);
        }

        private boolean reaches(int cycle, int list) {
            int other = cycle + next;
            return other < 0
                    || other == cycles.size()
                    || lists(other).anyMatch(one -> inOrder(cycle, list, other, one) && allows(other, one));
        }
    }

    /** @param cycles in the order of the course, each of which fits somewhere */
    CycleChain(List<CyclePlaces> cycles, int gapDays) {
        this.cycles = cycles;
        this.gapDays = gapDays;
        this.before = new Side(-1);
        this.after = new Side(1);
    }

    private IntStream lists(int cycle) {
        return IntStream.range(0, cycles.get(cycle).lists().size());
    }

    /** Whether the later of two cycles begins late enough after the other. */
    private boolean inOrder(int one, int list, int other, int otherList) {
        if (one > other) {
            return inOrder(other, otherList, one, list);
        }
        List<LocalDate> first = cycles.get(one).lists().get(list);
        LocalDate then = cycles.get(other).lists().get(otherList).get(0);
        return !then.isBefore(first.get(first.size() - 1).plusDays(gapDays));
    }

    /** The first cycle that cannot follow the one before on any of its dates. */
    Optional<Integer> firstBroken() {
        return IntStream.range(0, cycles.size())
                .filter(cycle -> lists(cycle).noneMatch(list -> before.allows(cycle, list)))
                .boxed()
                .findFirst();
    }

    /** Whether the other cycles can be put around a cycle that has one of its lists of dates. */
    boolean holds(int cycle, int list) {
        return before.allows(cycle, list) && after.allows(cycle, list);
    }

    /** The whole course around one way to place a cycle on dates that {@link #holds}. */
    List<Placement> through(int cycle, Candidate anchor) {
        LinkedList<Candidate> course = new LinkedList<>(List.of(anchor));
        for (int earlier = cycle - 1; earlier >= 0; earlier--) {
            course.addFirst(pick(earlier, before, anchor, course.getFirst()));
        }
        for (int later = cycle + 1; later < cycles.size(); later++) {
            course.addLast(pick(later, after, anchor, course.getLast()));
        }
        return course.stream().flatMap(way -> way.placements().stream()).toList();
    }

    private Candidate pick(int cycle, Side side, Candidate anchor, Candidate neighbour) {
        int other = cycle - side.next;
        int list = lists(cycle)
                .filter(one -> inOrder(cycle, one, other, neighbour.list()) && side.allows(cycle, one))
                .findFirst()
                .orElseThrow();
        return cycles.get(cycle).nearest(list, anchor.minute());
    }
}

package org.infusary.schedule.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Keeps the cycles of a course in order: each begins a gap of days after the one before has ended. */
final class CycleChain {
    private final List<List<Candidate>> ways;
    private final int gapDays;
    /** For each cycle the lists of dates to which the cycles before, or after, can be put. */
    private final List<List<Span>> afterAll = new ArrayList<>();

    private final LinkedList<List<Span>> beforeAll = new LinkedList<>();

    /** First and last day of a cycle on one list of its dates. */
    private record Span(int list, LocalDate first, LocalDate last) {
        static Span of(Candidate candidate) {
            return new Span(candidate.list(), candidate.firstDate(), candidate.lastDate());
        }
    }

    /** @param ways of each cycle, none empty */
    CycleChain(List<List<Candidate>> ways, int gapDays) {
        this.ways = ways;
        this.gapDays = gapDays;
        for (int cycle = 0; cycle < ways.size(); cycle++) {
            List<Span> before = cycle == 0 ? null : afterAll.get(cycle - 1);
            afterAll.add(spans(cycle, span -> before == null || before.stream().anyMatch(b -> follows(b, span))));
        }
        for (int cycle = ways.size() - 1; cycle >= 0; cycle--) {
            List<Span> after = beforeAll.isEmpty() ? null : beforeAll.getFirst();
            beforeAll.addFirst(
                    spans(cycle, span -> after == null || after.stream().anyMatch(a -> follows(span, a))));
        }
    }

    private List<Span> spans(int cycle, Predicate<Span> wanted) {
        return ways.get(cycle).stream().map(Span::of).distinct().filter(wanted).toList();
    }

    private boolean follows(Span before, Span after) {
        return !after.first().isBefore(before.last().plusDays(gapDays));
    }

    /** The first cycle that cannot follow the one before on any of its dates. */
    Optional<Integer> firstBroken() {
        return IntStream.range(0, ways.size())
                .filter(cycle -> afterAll.get(cycle).isEmpty())
                .boxed()
                .findFirst();
    }

    /** Whether the other cycles can be put around this way to place a cycle. */
    boolean holds(int cycle, Candidate way) {
        return afterAll.get(cycle).contains(Span.of(way))
                && beforeAll.get(cycle).contains(Span.of(way));
    }

    /** The whole course around one way to place a cycle that {@link #holds}. */
    List<Placement> through(int cycle, Candidate anchor) {
        Comparator<Candidate> likeAnchor = Candidate.nearestTo(anchor.minute());
        LinkedList<Candidate> course = new LinkedList<>(List.of(anchor));
        for (int before = cycle - 1; before >= 0; before--) {
            Span next = Span.of(course.getFirst());
            course.addFirst(pick(before, likeAnchor, afterAll.get(before), span -> follows(span, next)));
        }
        for (int after = cycle + 1; after < ways.size(); after++) {
            Span previous = Span.of(course.getLast());
            course.addLast(pick(after, likeAnchor, beforeAll.get(after), span -> follows(previous, span)));
        }
        return course.stream().flatMap(way -> way.placements().stream()).toList();
    }

    private Candidate pick(int cycle, Comparator<Candidate> order, List<Span> among, Predicate<Span> fits) {
        List<Span> left = among.stream().filter(fits).toList();
        return ways.get(cycle).stream()
                .filter(way -> left.contains(Span.of(way)))
                .min(order)
                .orElseThrow();
    }
}

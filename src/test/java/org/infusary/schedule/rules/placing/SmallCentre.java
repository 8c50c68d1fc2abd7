package org.infusary.schedule.rules.placing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A small centre made at random, with nurses, doctors, two single chairs and a pair, and courses that want places. */
final class SmallCentre {
    static final int DAYS = 5;
    static final int TICKS = 9;
    private static final int NURSES = 0;
    private static final int DOCTORS = 1;
    private static final int NURSE = 6;
    private static final List<Integer> CHAIRS = List.of(2, 3, 4);

    private final Random random;
    private final Centre centre;

    SmallCentre(long seed) {
        this.random = new Random(seed);
        this.centre = new Centre(
                DAYS,
                TICKS,
                List.of(
                        new Pool(units(2, NURSE)),
                        new Pool(units(2, 1)),
                        new Pool(units(1, 1)),
                        new Pool(units(1, 1)),
                        Pool.constant(DAYS, TICKS, 2)));
    }

    private int[][] units(int most, int each) {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> IntStream.range(0, TICKS)
                        .map(tick -> each * (random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(most)))
                        .toArray())
                .toArray(int[][]::new);
    }

    Centre centre() {
        return centre;
    }

    List<CourseToPlace> courses(int count) {
        return IntStream.range(0, count).mapToObj(course -> course()).toList();
    }

    CourseToPlace course() {
        List<VisitToPlace> visits = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        for (int visit = random.nextInt(3); visit >= 0; visit--) {
            visits.add(visit());
            int least = 1 + random.nextInt(2);
            gaps.add(new Gap(least, least + random.nextInt(2)));
        }
        return new CourseToPlace(visits, gaps.subList(1, gaps.size()), 10_000);
    }

    /** A consultation and a preparation, both before the treatment; the chair from access to treatment. */
    private VisitToPlace visit() {
        Step consultation = new Step(random.nextInt(2), List.of(new Demand(DOCTORS, 1)), List.of(), starts());
        Step access = new Step(1, List.of(new Demand(NURSES, NURSE)), List.of(after(0)), starts());
        Step preparation = new Step(random.nextInt(3), List.of(), List.of(after(0)), starts());
        Step treatment = new Step(
                random.nextInt(4),
                List.of(new Demand(NURSES, 1 + random.nextInt(2))),
                List.of(after(1), After.any(2)),
                starts());
        List<Integer> chairs = CHAIRS.subList(random.nextInt(CHAIRS.size()), CHAIRS.size());
        int wanted = random.nextInt(DAYS);
        return new VisitToPlace(
                List.of(consultation, access, preparation, treatment),
                new Seat(1, 3, chairs),
                (day, start, end) -> 20L * Math.abs(day - wanted) + start % 3 + end);
    }

    private After after(int step) {
        return switch (random.nextInt(4)) {
            case 0 -> After.atOnce(step);
            case 1 -> new After(step, 1 + random.nextInt(2));
            default -> After.any(step);
        };
    }

    private List<BitSet> starts() {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> {
                    BitSet starts = new BitSet();
                    if (random.nextInt(8) > 0) {
                        IntStream.rangeClosed(0, TICKS)
                                .filter(tick -> random.nextInt(5) > 0)
                                .forEach(starts::set);
                    }
                    return starts;
                })
                .toList();
    }
}

package org.infusary.schedule.rules.placing;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Why a course has no place.
 *
 * @param pools those of which each alone, had it no limit, would make room; chairs are not among them
 * @param chairs whether any number of its chairs would make room
 * @param dates whether the permitted days and starts and the gaps leave no place, whatever there is; then the others are
 *     empty. When nothing is named, several pools are short at once.
 */
public record Shortage(List<Integer> pools, boolean chairs, boolean dates) {
    private static final int NO_LIMIT = 1 << 20;

    public Shortage {
        pools = List.copyOf(pools);
    }

    /** @param standing all visits that have places */
    static Shortage of(Centre centre, Collection<PlacedVisit> standing, CourseToPlace course) {
        Set<Integer> seats = course.visits().stream()
                .flatMap(visit -> visit.seat().pools().stream())
                .collect(Collectors.toSet());
        Set<Integer> wanted = course.visits().stream()
                .flatMap(visit -> visit.steps().stream())
                .flatMap(step -> step.demands().stream())
                .map(Demand::pool)
                .collect(Collectors.toSet());
        return new Shortage(
                wanted.stream()
                        .filter(pool -> fits(centre, standing, course, lifted -> lifted == pool))
                        .sorted()
                        .toList(),
                fits(centre, standing, course, seats::contains),
                !fits(centre, standing, course, lifted -> true));
    }

    private static boolean fits(
            Centre centre, Collection<PlacedVisit> standing, CourseToPlace course, IntPredicate lifted) {
        List<Pool> pools = IntStream.range(0, centre.pools().size())
                .mapToObj(pool -> lifted.test(pool)
                        ? Pool.constant(centre.days(), centre.ticks(), NO_LIMIT)
                        : centre.pools().get(pool))
                .toList();
        Schedule schedule = new Schedule(new Centre(centre.days(), centre.ticks(), pools), 0);
        standing.forEach(schedule::keep);
        schedule.add(course);
        return !schedule.best(0).isEmpty();
    }
}

package org.infusary.schedule.rules.placing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a course costs at least: its costs in the centre without any of those to be placed. */
final class CourseBound {
    private final CourseToPlace course;
    private final int days;
    private final long[][] atLeast;
    private final int[] firstDays;

    /** @param alone the searches for its visits in that centre */
    CourseBound(CourseToPlace course, List<VisitSearch> alone, int days) {
        this.course = course;
        this.days = days;
        this.atLeast = new long[alone.size()][days];
        for (int visit = alone.size() - 1; visit >= 0; visit--) {
            for (int day = 0; day < days; day++) {
                atLeast[visit][day] =
                        Math.min(VisitSearch.NOWHERE, alone.get(visit).score(day) + rest(visit, day));
            }
        }
        this.firstDays = IntStream.range(0, days)
                .filter(day -> atLeast[0][day] < VisitSearch.NOWHERE)
                .boxed()
                .sorted((one, other) -> Long.compare(atLeast[0][one], atLeast[0][other]))
                .mapToInt(day -> day)
                .toArray();
    }

    private long rest(int visit, int day) {
        if (visit == atLeast.length - 1) {
            return 0;
        }
        return IntStream.rangeClosed(earliestNext(visit, day), latestNext(visit, day))
                .mapToLong(next -> atLeast[visit + 1][next])
                .min()
                .orElse(VisitSearch.NOWHERE);
    }

    int visits() {
        return atLeast.length;
    }

    int days() {
        return days;
    }

    /** The first day for the visit after this one. */
    int earliestNext(int visit, int day) {
        return day + course.gaps().get(visit).least();
    }

    /** The last day for the visit after this one, of the days there are. */
    int latestNext(int visit, int day) {
        return Math.min(days - 1, day + course.gaps().get(visit).most());
    }

    /** Days on which the course may begin, those that may turn out best first; not to be changed. */
    int[] firstDays() {
        return firstDays;
    }

    /** What this visit on this day and all that follow cost at least. */
    long from(int visit, int day) {
        return atLeast[visit][day];
    }

    /** What the course costs at least; {@link VisitSearch#NOWHERE} when it never fits. */
    long all() {
        return Arrays.stream(firstDays)
                .limit(1)
                .mapToLong(day -> atLeast[0][day])
                .findFirst()
                .orElse(VisitSearch.NOWHERE);
    }
}

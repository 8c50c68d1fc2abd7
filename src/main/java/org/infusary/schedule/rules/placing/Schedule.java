package org.infusary.schedule.rules.placing;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Courses with or without their places, and what they leave of the centre. */
final class Schedule {
    private final long breakPrice;
    private final Load load;
    private final Load empty;
    private final Map<VisitToPlace, VisitSearch> searches = new IdentityHashMap<>();
    private final Map<VisitToPlace, VisitSearch> searchesAlone = new IdentityHashMap<>();
    private final List<CourseToPlace> courses = new ArrayList<>();
    private final List<CourseSearch> courseSearches = new ArrayList<>();
    private final List<List<PlacedVisit>> placed = new ArrayList<>();
    private long cost;

    /** @param breakPrice see {@link VisitSearch} */
    Schedule(Centre centre, long breakPrice) {
        this.breakPrice = breakPrice;
        this.load = new Load(centre);
        this.empty = new Load(centre);
    }

    /** Adds a course without places; answers its number, from 0. */
    int add(CourseToPlace course) {
        List<VisitSearch> here = new ArrayList<>();
        List<VisitSearch> alone = new ArrayList<>();
        for (VisitToPlace visit : course.visits()) {
            here.add(searches.computeIfAbsent(visit, wanted -> new VisitSearch(wanted, load, breakPrice)));
            alone.add(searchesAlone.computeIfAbsent(visit, wanted -> new VisitSearch(wanted, empty, 0)));
        }
        courses.add(course);
        courseSearches.add(new CourseSearch(
                here, new CourseBound(course, alone, empty.centre().days())));
        placed.add(List.of());
        cost += course.costUnplaced();
        return courses.size() - 1;
    }

    /** Takes the place of a visit that is none of the courses'. */
    void keep(PlacedVisit standing) {
        load.take(standing);
    }

    int size() {
        return courses.size();
    }

    /** Sum over the visits placed and the courses not placed. */
    long cost() {
        return cost;
    }

    CourseToPlace course(int course) {
        return courses.get(course);
    }

    CourseBound bound(int course) {
        return courseSearches.get(course).bound();
    }

    /** None when the course is not placed. */
    List<PlacedVisit> placed(int course) {
        return placed.get(course);
    }

    List<List<PlacedVisit>> placed() {
        return List.copyOf(placed);
    }

    /** The best places for the course as things stand; none when it does not fit. */
    List<PlacedVisit> best(int course) {
        return best(course, () -> false);
    }

    /** The same, where some of the days with which it might begin are overlooked. */
    List<PlacedVisit> best(int course, BooleanSupplier overlooked) {
        return courseSearches.get(course).best(overlooked);
    }

    /** Gives the course these places, which are free, instead of those it has; none takes it out. */
    void put(int course, List<PlacedVisit> places) {
        placed.get(course).forEach(load::giveBack);
        places.forEach(load::take);
        cost += cost(course, places) - cost(course, placed.get(course));
        placed.set(course, places);
    }

    /** Of the course alone. */
    long cost(int course) {
        return cost(course, placed.get(course));
    }

    private long cost(int course, List<PlacedVisit> places) {
        return places.isEmpty()
                ? courses.get(course).costUnplaced()
                : places.stream().mapToLong(PlacedVisit::cost).sum();
    }
}

package org.infusary.schedule.rules.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Places courses together: each in the order given at its best place, then, as long as the budget lasts, a few at a time
 * are taken out and put back in another order. A worse plan is accepted now and then, less and less often (simulated
 * annealing); the best one seen is the answer. It ends early when no plan can be better.
 *
 * <p>With a budget in rounds the same question and seed get the same answer.
 */
public final class PlanSearch {
    /** In costs: for each tick in which a step takes the place of a larger demand. Decides between near equals only. */
    private static final long BREAK_PRICE = 1;

    private static final int ROUNDS_BETWEEN_LOOKS_AT_THE_BUDGET = 16;

    /** Share of the days with which a course might begin. */
    private static final double DAYS_OVERLOOKED = 0.02;

    /** Share of the rounds in which the courses with most visits are put back first. */
    private static final double LONG_COURSES_FIRST = 0.3;

    /** The temperature at the begin, as a share of what a course costs on average above its least cost. */
    private static final double WARM = 0.2;

    /** The same at the end. */
    private static final double COLD = 0.02;

    private final Centre centre;
    private final Schedule schedule;
    private final RandomGenerator random;
    private final Removal removal;
    private final Comparator<Integer> longFirst;
    private List<List<PlacedVisit>> best = List.of();
    private long bestCost;

    private PlanSearch(Centre centre, List<CourseToPlace> courses, long seed) {
        this.centre = centre;
        this.schedule = new Schedule(centre, BREAK_PRICE);
        courses.forEach(schedule::add);
        this.random = new SplittableRandom(seed);
        this.removal = new Removal(schedule, random);
        this.longFirst =
                Comparator.comparing(course -> -courses.get(course).visits().size());
    }

    /**
     * @param centre what there is besides the visits that stay where they are
     * @param courses to be placed or named; the first of them have the best places to begin with
     * @param seed another seed may find another plan
     */
    public static Plan plan(Centre centre, List<CourseToPlace> courses, Budget budget, long seed) {
        return new PlanSearch(centre, courses, seed).plan(budget);
    }

    private Plan plan(Budget budget) {
        for (int course = 0; course < schedule.size(); course++) {
            schedule.put(course, schedule.best(course));
        }
        long startCost = schedule.cost();
        keepBest();
        double scale = meanRegret();
        long leastCost = leastCost();
        long rounds = 0;
        double used = budget.used(rounds);
        while (used < 1 && bestCost > leastCost) {
            double temperature = scale * WARM * Math.pow(COLD / WARM, used);
            for (int next = 0; next < ROUNDS_BETWEEN_LOOKS_AT_THE_BUDGET; next++) {
                tryOther(temperature);
                rounds++;
            }
            used = budget.used(rounds);
        }
        return new Plan(IntStream.range(0, best.size()).mapToObj(this::outcome).toList(), bestCost, startCost, rounds);
    }

    /** No plan costs less: every course as if it were alone. */
    private long leastCost() {
        return IntStream.range(0, schedule.size())
                .mapToLong(course -> Math.min(
                        schedule.course(course).costUnplaced(),
                        schedule.bound(course).all()))
                .sum();
    }

    /** What a course that has a place costs above its least cost, on average; 1 or more. */
    private double meanRegret() {
        return IntStream.range(0, schedule.size())
                .filter(course -> !schedule.placed(course).isEmpty())
                .mapToDouble(
                        course -> schedule.cost(course) - schedule.bound(course).all())
                .map(regret -> Math.max(1, regret))
                .average()
                .orElse(1);
    }

    private void tryOther(double temperature) {
        double most = schedule.cost() - temperature * Math.log(1 - random.nextDouble());
        List<Integer> courses = removal.next();
        if (random.nextDouble() < LONG_COURSES_FIRST) {
            courses.sort(longFirst);
        }
        List<List<PlacedVisit>> before = new ArrayList<>(courses.size());
        for (int course : courses) {
            before.add(schedule.placed(course));
            schedule.put(course, List.of());
        }
        if (!placeAgain(courses, most)) {
            courses.forEach(course -> schedule.put(course, List.of()));
            for (int i = 0; i < before.size(); i++) {
                schedule.put(courses.get(i), before.get(i));
            }
        } else if (schedule.cost() < bestCost) {
            keepBest();
        }
    }

    /** Whether the plan costs no more than that; if not, some may not be placed. */
    private boolean placeAgain(List<Integer> courses, double most) {
        long savings = 0;
        for (int course : courses) {
            savings += mostSaved(course);
        }
        for (int course : courses) {
            if (schedule.cost() - savings > most) {
                return false;
            }
            schedule.put(course, schedule.best(course, () -> random.nextDouble() < DAYS_OVERLOOKED));
            savings -= mostSaved(course);
        }
        return schedule.cost() <= most;
    }

    /** What placing a course can save at most. */
    private long mostSaved(int course) {
        return Math.max(
                0,
                schedule.course(course).costUnplaced() - schedule.bound(course).all());
    }

    private void keepBest() {
        best = schedule.placed();
        bestCost = schedule.cost();
    }

    private Outcome outcome(int course) {
        List<PlacedVisit> visits = best.get(course);
        return visits.isEmpty()
                ? new Outcome.Unplaced(
                        Shortage.of(centre, best.stream().flatMap(List::stream).toList(), schedule.course(course)))
                : new Outcome.Placed(visits);
    }
}

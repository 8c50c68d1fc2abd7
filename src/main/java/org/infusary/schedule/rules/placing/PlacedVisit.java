package org.infusary.schedule.rules.placing;

/** A visit with its place. */
public final class PlacedVisit {
    private final VisitToPlace visit;
    private final int day;
    private final int[] starts;
    private final int chair;
    private final long cost;

    PlacedVisit(VisitToPlace visit, int day, int[] starts, int chair, long cost) {
        this.visit = visit;
        this.day = day;
        this.starts = starts;
        this.chair = chair;
        this.cost = cost;
    }

    public VisitToPlace visit() {
        return visit;
    }

    /** Counted from 0. */
    public int day() {
        return day;
    }

    /** The first tick of a step; of one that takes no time the tick before which it stands. */
    public int start(int step) {
        return starts[step];
    }

    /** The tick before which a step ends. */
    public int end(int step) {
        return starts[step] + visit.steps().get(step).ticks();
    }

    /** The tick with which the patient sits down. */
    public int seated() {
        return start(visit.seat().from());
    }

    /** The tick before which the patient gets up. */
    public int risen() {
        return end(visit.seat().to());
    }

    /** The pool of the chair. */
    public int chair() {
        return chair;
    }

    public long cost() {
        return cost;
    }
}

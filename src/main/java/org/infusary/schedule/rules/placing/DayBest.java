package org.infusary.schedule.rules.placing;

/** The best place of a visit on one day, as it was when the day had seen so many changes. */
final class DayBest {
    private final int[] starts;
    private int changes = -1;
    private long score;
    private long cost;
    private int chair;

    DayBest(int steps) {
        this.starts = new int[steps];
    }

    boolean isOf(int dayChanges) {
        return changes == dayChanges;
    }

    /** Forgets the place; what is better than none may be put in its stead. */
    void restart(int dayChanges) {
        changes = dayChanges;
        score = VisitSearch.NOWHERE;
    }

    void replace(long newScore, long newCost, int newChair, int[] newStarts) {
        score = newScore;
        cost = newCost;
        chair = newChair;
        System.arraycopy(newStarts, 0, starts, 0, starts.length);
    }

    long score() {
        return score;
    }

    PlacedVisit placed(VisitToPlace visit, int day) {
        return new PlacedVisit(visit, day, starts.clone(), chair, cost);
    }
}

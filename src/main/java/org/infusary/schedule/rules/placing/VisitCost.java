package org.infusary.schedule.rules.placing;

/** What it is worth to have a visit at another time: the smaller the better. */
public interface VisitCost {
    /**
     * @param day counted from 0
     * @param start the tick with which the patient sits down
     * @param end the tick before which the last step ends
     * @return 0 or more; not less for a later {@code end} when the rest is the same
     */
    long of(int day, int start, int end);
}

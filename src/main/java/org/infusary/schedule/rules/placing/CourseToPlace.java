package org.infusary.schedule.rules.placing;

import java.util.List;

/**
 * Visits that are placed together or not at all.
 *
 * @param gaps from each visit to the next, one fewer than visits
 * @param costUnplaced what it costs to leave the course out; far more than any place
 */
public record CourseToPlace(List<VisitToPlace> visits, List<Gap> gaps, long costUnplaced) {
    public CourseToPlace {
        visits = List.copyOf(visits);
        gaps = List.copyOf(gaps);
        if (visits.isEmpty() || gaps.size() != visits.size() - 1) {
            throw new IllegalArgumentException("a course has a visit, and a gap between each two");
        }
    }
}

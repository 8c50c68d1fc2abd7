package org.infusary.schedule.rules.placing;

import java.util.List;

/** What became of a course. */
public sealed interface Outcome {
    /** One place for each visit, in the order of the course; none when the course has no place. */
    List<PlacedVisit> visits();

    /** All its visits have places. */
    record Placed(List<PlacedVisit> visits) implements Outcome {
        public Placed {
            visits = List.copyOf(visits);
        }
    }

    /** None of its visits has a place. */
    record Unplaced(Shortage shortage) implements Outcome {
        @Override
        public List<PlacedVisit> visits() {
            return List.of();
        }
    }
}

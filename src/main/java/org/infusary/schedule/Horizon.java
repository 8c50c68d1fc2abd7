package org.infusary.schedule;

import java.util.List;
import org.infusary.course.CourseFacts;

/** A course planned on, and the visits that were booked with that. */
record Horizon(CourseFacts course, List<VisitDetails> booked) {
    Horizon {
        booked = List.copyOf(booked);
    }
}

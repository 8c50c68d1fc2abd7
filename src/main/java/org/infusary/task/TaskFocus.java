package org.infusary.task;

import org.infusary.kernel.CourseId;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * What a task is about, besides the patient. Two tasks of one code with the same focus ask the same thing.
 *
 * @param cycle number of a cycle of the course, from 1
 */
public record TaskFocus(
        @Nullable CourseId course,
        @Nullable Integer cycle,
        @Nullable VisitId visit) {

    /** Nothing but the patient. */
    public static TaskFocus patient() {
        return new TaskFocus(null, null, null);
    }

    public static TaskFocus course(CourseId course) {
        return new TaskFocus(course, null, null);
    }

    public static TaskFocus cycle(CourseId course, int cycle) {
        return new TaskFocus(course, cycle, null);
    }

    public static TaskFocus visit(CourseId course, int cycle, VisitId visit) {
        return new TaskFocus(course, cycle, visit);
    }
}

package org.infusary.course.rules;

import java.util.List;
import java.util.function.Function;
import org.infusary.kernel.Reason;

/** What planning a course answers: all of it, or every reason why not. */
public sealed interface CoursePlan {

    /** The cycles that can be booked; anything else becomes the caller's problem. */
    Planned orThrow(Function<List<Reason>, ? extends RuntimeException> problem);

    /** Answers by whichever it is. */
    <T> T fold(Function<Planned, T> whenPlanned, Function<List<Reason>, T> whenRefused);

    /**
     * @param cycles in order of their number, without those already done; empty when nothing is left to plan
     * @param warnings what a person should look at before booking
     */
    record Planned(List<CyclePlan> cycles, List<Reason> warnings) implements CoursePlan {
        public Planned {
            cycles = List.copyOf(cycles);
            warnings = List.copyOf(warnings);
        }

        @Override
        public Planned orThrow(Function<List<Reason>, ? extends RuntimeException> problem) {
            return this;
        }

        @Override
        public <T> T fold(Function<Planned, T> whenPlanned, Function<List<Reason>, T> whenRefused) {
            return whenPlanned.apply(this);
        }
    }

    /** @param reasons all of them, at least one */
    record Refused(List<Reason> reasons) implements CoursePlan {
        public Refused {
            reasons = List.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal says why");
            }
        }

        @Override
        public Planned orThrow(Function<List<Reason>, ? extends RuntimeException> problem) {
            throw problem.apply(reasons);
        }

        @Override
        public <T> T fold(Function<Planned, T> whenPlanned, Function<List<Reason>, T> whenRefused) {
            return whenRefused.apply(reasons);
        }
    }
}

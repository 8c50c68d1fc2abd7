package org.infusary.schedule.rules;

import static java.time.temporal.ChronoUnit.SECONDS;

import java.util.Comparator;
import java.util.Optional;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.TimeWindow;
import org.infusary.kernel.VisitId;

/**
 * A visit on its chair, for {@link ChairReseating}.
 *
 * @param window from the start until the chair is free again, the end not included
 * @param stays must not change its chair: it is only held, the patient has come, or was promised this one
 * @param wished the chair that the patient wishes for; empty: none in particular
 */
public record SeatedVisit(VisitId visit, ChairId chair, TimeWindow window, boolean stays, Optional<ChairId> wished) {
    static final Comparator<SeatedVisit> BY_START = Comparator.comparing((SeatedVisit one) -> one.window.start())
            .thenComparing(one -> one.window.end())
            .thenComparing(one -> one.visit.value());

    SeatedVisit on(ChairId there) {
        return new SeatedVisit(visit, there, window, stays, wished);
    }

    boolean wishes(ChairId one) {
        return wished.filter(one::equals).isPresent();
    }

    /** Between this visit and another that does not overlap it. */
    long secondsFrom(SeatedVisit other) {
        return window.start().isBefore(other.window.start())
                ? window.end().until(other.window.start(), SECONDS)
                : other.window.end().until(window.start(), SECONDS);
    }
}

package org.infusary.site.rules;

import java.util.List;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.TimeWindow;

/** One chair on one day: open with its centre, but not during {@code closed}. */
public record ChairDay(ChairId chair, String name, ChairKind kind, List<TimeWindow> closed) {
    public ChairDay {
        closed = List.copyOf(closed);
    }
}

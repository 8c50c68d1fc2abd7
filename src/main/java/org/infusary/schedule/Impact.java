package org.infusary.schedule;

import java.time.ZoneId;
import java.util.List;
import org.infusary.schedule.rules.Binding;
import org.infusary.schedule.rules.LateRun;
import org.infusary.schedule.rules.Where;

/**
 * What the delay of a visit means for the rest of its day.
 *
 * @param hits later visits of the chair that would have to wait; none at home
 * @param bindings what else no longer suffices: the nurses, the hours, a closure; empty without delay
 */
record Impact(ZoneId zone, Where where, LateRun run, List<LateRun.Hit> hits, List<Binding> bindings) {
    Impact {
        hits = List.copyOf(hits);
        bindings = List.copyOf(bindings);
    }
}

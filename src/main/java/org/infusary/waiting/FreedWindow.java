package org.infusary.waiting;

import java.time.ZoneId;
import java.util.List;
import org.infusary.schedule.rules.Gap;

/**
 * What is free again of a chair on a day, with those who wait and fit.
 *
 * @param zone of the centre
 * @param freed what became free there, oldest first
 * @param patients who is asked next comes first
 */
record FreedWindow(Gap gap, ZoneId zone, List<FreedFacts> freed, List<WindowPatient> patients) {
    FreedWindow {
        freed = List.copyOf(freed);
        patients = List.copyOf(patients);
    }
}

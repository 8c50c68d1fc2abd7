package org.infusary.site;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.infusary.site.rules.DutyShift;
import org.infusary.site.rules.WeeklyShift;

/**
 * What neighbours may know of a centre's nurses.
 *
 * @param exceptions dates on which {@code week} does not count, within the dates asked for
 */
public record Staffing(List<WeeklyShift> week, SortedMap<LocalDate, List<DutyShift>> exceptions, long version) {
    public Staffing {
        week = List.copyOf(week);
        exceptions = Collections.unmodifiableSortedMap(new TreeMap<>(exceptions));
    }
}

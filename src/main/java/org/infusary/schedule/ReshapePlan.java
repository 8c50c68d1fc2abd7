package org.infusary.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;

/**
 * What other products of courses do to their booked visits.
 *
 * @param visits every booked visit that is touched, in the order in which they are to be written; one that first makes room
 *     where it sits and then goes with another day of its cycle is there twice
 * @param refusals why a course cannot be on the other product at all, by course; none as a rule
 * @param versions of the centre, its calendar and of every course with its order and its visits
 */
public record ReshapePlan(
        ZoneId zone, List<ReshapedVisit> visits, Map<CourseId, List<Reason>> refusals, List<String> versions) {
    public ReshapePlan {
        visits = List.copyOf(visits);
        refusals = Map.copyOf(refusals);
        versions = List.copyOf(versions);
    }

    /** The touched visits of a course, each once, in the order of its days. */
    public List<ReshapedVisit> of(CourseId course) {
        Map<VisitId, ReshapedVisit> last = new HashMap<>();
        visits.stream()
                .filter(one -> one.visit().course().equals(course))
                .forEach(one -> last.put(one.visit().id(), one));
        return last.values().stream()
                .sorted(Comparator.comparingInt(
                                (ReshapedVisit one) -> one.visit().cycle())
                        .thenComparingInt(one -> one.visit().day()))
                .toList();
    }

    /** Why a course cannot be on the other product: by a rule, or because a visit of it finds no place. */
    public List<Reason> against(CourseId course) {
        List<Reason> rules = refusals.getOrDefault(course, List.of());
        return rules.isEmpty()
                ? of(course).stream()
                        .filter(visit -> visit.to() == null)
                        .flatMap(visit -> visit.reasons().stream())
                        .distinct()
                        .toList()
                : rules;
    }

    /** The dates that visits leave or go to. */
    public SortedSet<LocalDate> dates() {
        SortedSet<LocalDate> dates = new TreeSet<>();
        visits.forEach(visit -> {
            dates.add(visit.visit().date());
            if (visit.to() != null) {
                dates.add(visit.to().date());
            }
        });
        return dates;
    }
}

package org.infusary.course;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.infusary.course.rules.CyclePlan;
import org.infusary.course.rules.CycleStatus;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;

/**
 * What neighbours may know of a course.
 *
 * @param mgPerMl concentration all its volumes are reckoned with
 * @param warnings what a person should look at before booking
 */
public record CourseFacts(
        CourseId id,
        OrderId order,
        PatientId patient,
        SiteId site,
        ProductId product,
        int mgPerMl,
        List<CycleFacts> cycles,
        List<Reason> warnings,
        long version) {
    public CourseFacts {
        cycles = List.copyOf(cycles);
        warnings = List.copyOf(warnings);
    }

    /** The same course with its projected cycles as planning it again would leave them. */
    public CourseFacts as(Proposal proposal) {
        Map<Integer, CyclePlan> plans =
                proposal.cycles().stream().collect(Collectors.toMap(CyclePlan::number, Function.identity()));
        return new CourseFacts(
                id,
                order,
                patient,
                site,
                product,
                mgPerMl,
                cycles.stream()
                        .map(cycle -> cycle.status() == CycleStatus.PROJECTED && plans.containsKey(cycle.number())
                                ? cycle.as(plans.get(cycle.number()))
                                : cycle)
                        .toList(),
                proposal.warnings(),
                version);
    }
}

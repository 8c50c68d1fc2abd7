package org.infusary.checklist;

import java.util.List;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;

/** Brings a visit's checklist to a stop that the template lets a prescriber override. */
final class Stopping {
    private Stopping() {}

    /** Everything is answered and acknowledged, and only HYPERVISC holds. */
    static void byViscosity(VisitId visit) {
        GoodAnswers.giveAll(visit);
        ChecklistApi.put(visit, "/items/HYPERVISC", "{\"yes\": true, \"assessed\": false}")
                .statusCode(200);
        List<String> warning =
                ChecklistApi.get(visit).extract().path("items.findAll { it.state == 'WARN' && it.holds }.code");
        warning.forEach(
                code -> ChecklistApi.acknowledge(Roles.PRESCRIBER, visit, code).statusCode(200));
    }
}

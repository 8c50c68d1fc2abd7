package org.infusary.checklist;

import java.util.List;
import org.infusary.checklist.rules.Fault;
import org.infusary.web.BadRequest.FieldError;
import org.infusary.web.Problem;

/** 422: a draft has faults and cannot be published; {@code errors} names each place with its rule. */
final class TemplateRefused extends Problem {
    private static final long serialVersionUID = 1L;

    private TemplateRefused(List<Fault> faults) {
        super(
                422,
                "checklist-template-refused",
                "Checklist template refused",
                faults.size() + " places of the draft break a rule; nothing was published. See errors.");
        with(
                "errors",
                faults.stream()
                        .map(fault -> new FieldError(fault.place(), fault.message()))
                        .toList());
    }

    static void ifAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new TemplateRefused(faults);
        }
    }
}

package org.infusary.infusion;

import java.util.ArrayList;
import java.util.List;
import org.infusary.infusion.rules.EventKind;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;

/** Which fields go with which kind of event. */
final class EventShape {
    private EventShape() {}

    static void check(RecordEventRequest request) {
        List<FieldError> errors = new ArrayList<>();
        EventKind kind = request.kind();
        if (!kind.isRecordedByHand()) {
            errors.add(new FieldError("kind", "must be RATE_CHANGED, PAUSED, RESUMED, VITALS or NOTE"));
        }
        boolean changed = kind == EventKind.RATE_CHANGED;
        if (changed ? request.rateMlPerHour() == null && request.step() == null : request.rateMlPerHour() != null) {
            errors.add(
                    new FieldError("rateMlPerHour", "must be given, or step, with RATE_CHANGED and with nothing else"));
        }
        if (request.step() != null && (!changed || request.rateMlPerHour() != null)) {
            errors.add(new FieldError("step", "must be given with RATE_CHANGED and without rateMlPerHour only"));
        }
        if ((request.pauseReason() != null) != (kind == EventKind.PAUSED)) {
            errors.add(new FieldError("pauseReason", "must be given with PAUSED and with nothing else"));
        }
        boolean measured = request.vitals() != null && !request.vitals().isEmpty();
        if (measured != (kind == EventKind.VITALS)) {
            errors.add(new FieldError("vitals", "must be given with VITALS and with nothing else"));
        }
        if (kind == EventKind.NOTE && (request.note() == null || request.note().isBlank())) {
            errors.add(new FieldError("note", "must be given with NOTE"));
        }
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
    }
}

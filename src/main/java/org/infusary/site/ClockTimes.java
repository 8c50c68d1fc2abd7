package org.infusary.site;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.infusary.site.rules.FiveMinuteMarks;
import org.infusary.web.BadRequest.FieldError;

/** What is wrong with a pair of times on the wire, told by field. */
final class ClockTimes {
    private ClockTimes() {}

    static List<FieldError> flaws(String line, String from, LocalTime start, String to, LocalTime end) {
        List<FieldError> flaws = new ArrayList<>();
        if (!FiveMinuteMarks.marks(start)) {
            flaws.add(new FieldError(line + from, "must be on a five-minute mark"));
        }
        if (!FiveMinuteMarks.marks(end)) {
            flaws.add(new FieldError(line + to, "must be on a five-minute mark"));
        }
        if (!start.isBefore(end)) {
            flaws.add(new FieldError(line + to, "must be after " + from));
        }
        return flaws;
    }
}

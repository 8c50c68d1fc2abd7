package org.infusary.schedule.rules;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.infusary.kernel.Reason;

/**
 * What stands in the way of a visit, and when.
 *
 * @param at the first moment at which it binds
 * @param code stable, kebab-case
 * @param detail for people, without the time
 */
public record Binding(Resource resource, Instant at, String code, String detail) {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    /** The same with the centre's own time in its words; the rule is the centre's, so it has no source. */
    public Reason reason(ZoneId zone) {
        return Reason.of(code, LOCAL.format(at.atZone(zone)) + ": " + detail);
    }
}

package org.infusary.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request as it is written down.
 *
 * @param at when the answer was ready
 * @param account who was signed in; of a sign-in or refresh, whose it was or would have been; null when that is nobody
 * @param operation method and address template of the contract, such as {@code GET /visits/{visitId}}
 * @param address path as it was sent, without the query
 * @param sites of which something was touched or asked for
 * @param patients whose data was touched or asked for
 * @param remoteAddress where the request came from; null when it is not known
 * @param breakGlassReason free text; null unless the glass was broken
 * @param created path of what the request made; null when it made nothing
 */
record AuditRow(
        Instant at,
        @Nullable UUID account,
        List<String> roles,
        String operation,
        String address,
        List<UUID> sites,
        List<UUID> patients,
        int status,
        @Nullable String remoteAddress,
        String requestId,
        @Nullable String breakGlassReason,
        @Nullable String created) {
    AuditRow {
        roles = List.copyOf(roles);
        sites = List.copyOf(sites);
        patients = List.copyOf(patients);
    }

    /** A list as PostgreSQL writes an array. */
    static String array(Collection<?> values) {
        StringBuilder text = new StringBuilder("{");
        for (Object value : values) {
            text.append(text.length() == 1 ? "\"" : ",\"")
                    .append(value.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return text.append('}').toString();
    }

    /** Without free text. */
    @Override
    public String toString() {
        return requestId;
    }
}

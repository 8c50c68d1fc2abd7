package org.infusary.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "AuditRow", description = "One request as it was written down; never changed or deleted.")
record AuditRowView(
        @Schema(description = "Number of the row in the trail, from 1; numbers may be missing.", examples = "40817")
        long position,

        @Schema(description = "When the answer was ready.", examples = "2026-11-23T13:02:09.371Z")
        Instant at,

        @Schema(
                description = "Who asked. Of a sign-in or refresh, the account it was for, whether it succeeded or not."
                        + " Null when there is none.")
        @Nullable UUID accountId,

        @Schema(description = "The roles they asked in.", examples = "[\"nurse\"]")
        List<String> roles,

        @Schema(description = "What was asked for.", examples = "GET /patients/{patientId}")
        String operation,

        @Schema(
                description = "The address, without its query.",
                examples = "/api/v1/patients/0192f0c1-2b3a-7c4d-8e5f-6a7b8c9d0e1f")
        String address,

        @Schema(description = "Sites of which something was touched or asked for.")
        List<UUID> siteIds,

        @Schema(description = "Patients whose data was touched or asked for.")
        List<UUID> patientIds,

        @Schema(description = "Status of the answer.", examples = "200")
        int status,

        @Schema(description = "What came of it.") Outcome outcome,

        @Schema(description = "Where the request came from.", examples = "10.0.12.7") @Nullable String remoteAddress,

        @Schema(
                description = "The request, as in X-Request-Id and in the log.",
                examples = "5f0c9d7e1b2a43c8a1d6e0f4b7c89d21")
        @Nullable String requestId,

        @Schema(
                description = "Why a record of another site was opened; null unless it was.",
                examples = "Brought in by ambulance, unconscious")
        @Nullable String breakGlassReason,

        @Schema(
                description = "Address of what was made; null when nothing was.",
                examples = "/api/v1/orders/0192f0c1-2b3a-7c4d-8e5f-6a7b8c9d0e1f")
        @Nullable String created) {

    /** Read off the status. */
    enum Outcome {
        /** Answered as asked: below 400. */
        SUCCESS,

        /** Not allowed, not found, not possible: 400 to 499. */
        REFUSED,

        /** Our fault, or the database was away: 500 and above. */
        FAILED;

        static Outcome of(int status) {
            return status < 400 ? SUCCESS : status < 500 ? REFUSED : FAILED;
        }
    }
}

package org.infusary.audit;

import jakarta.ws.rs.QueryParam;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What an auditor looks for; everything given must hold. */
record AuditSearch(
        @QueryParam("patientId") @Parameter(description = "Requests that touched or asked for this patient.") @Nullable UUID patientId,

        @QueryParam("accountId") @Parameter(description = "Requests of this account.") @Nullable UUID accountId,

        @QueryParam("siteId") @Parameter(description = "Requests for something of this site, one of yours.") @Nullable UUID siteId,

        @QueryParam("from")
        @Parameter(description = "The first moment, included.", example = "2026-11-23T00:00:00Z")
        @Nullable OffsetDateTime from,

        @QueryParam("to")
        @Parameter(description = "The first moment no more included.", example = "2026-11-24T00:00:00Z")
        @Nullable OffsetDateTime to) {}

package org.infusary.web;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.MDC;

/** For tests: answers what a log line of this request would carry. In no contract. */
@Path("/request-id-test")
class RequestIdResource {
    @GET
    @Path("worker")
    @PermitAll
    @Operation(hidden = true)
    public String onWorker() {
        return Thread.currentThread().getName().startsWith("executor") + " " + MDC.get(RequestId.LOG_KEY);
    }

    @GET
    @Path("event-loop")
    @PermitAll
    @NonBlocking
    @Operation(hidden = true)
    public String onEventLoop() {
        return Thread.currentThread().getName().startsWith("executor") + " " + MDC.get(RequestId.LOG_KEY);
    }

    @GET
    @Path("failing")
    @PermitAll
    @Operation(hidden = true)
    public String failing(@QueryParam("name") String name) {
        throw new IllegalStateException("for a test");
    }
}

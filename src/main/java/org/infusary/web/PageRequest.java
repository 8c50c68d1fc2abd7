package org.infusary.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list. */
public record PageRequest(
        @QueryParam("cursor")
        @Parameter(description = "Where to go on: next of the page before; absent for the first page.")
        @Nullable String cursor,

        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1) @Max(200) @Parameter(description = "Most rows to return, 1 to 200.", example = "50")
        int limit) {

    public Cursor start() {
        return Cursor.read(cursor);
    }
}

package org.infusary.report;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.web.Csv;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/sites/{siteId}/checklist-answers")
@RolesAllowed({Roles.PHARMACIST, Roles.ADMIN})
@Tag(name = "Reports")
class ChecklistAnswersResource {
    private static final String MONTHS = "must be 1 to 120 months";

    private final ChecklistAnswers answers;
    private final Caller caller;

    ChecklistAnswersResource(ChecklistAnswers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Pull the answers to one item of the checklist",
            description =
                    "The answers that stand, with their typed fields, of visits from one date to another, both included,"
                            + " at most 366 days, in order of the visits' dates; without notes, vials and premedication."
                            + " code=RENAL_LABS with olderThanMonths=3 tells at which visits creatinine was older than three"
                            + " months. Accept: application/json for pages, text/csv for all rows at once.")
    public Page<ChecklistAnswerRow> json(
            @BeanParam @Valid SiteSpan span,
            @QueryParam("code")
                    @NotNull(message = "must be given") @Parameter(description = "The item, of any version of the template.", example = "RENAL_LABS")
                    String code,
            @QueryParam("olderThanMonths")
                    @Min(value = 1, message = MONTHS) @Max(value = 120, message = MONTHS) @Parameter(description = "Only answers with a date more than so many months before the visit.")
                    @Nullable Integer olderThanMonths,
            @BeanParam @Valid PageRequest page) {
        Page<ChecklistAnswerRow> found = Page.of(
                answers.to(code, span.days(caller), olderThanMonths, page.start(), page.limit() + 1),
                page.limit(),
                row -> new Cursor(row.visitId()));
        return caller.about(found, ChecklistAnswerRow::patient);
    }

    @GET
    @Produces(Csv.TYPE)
    // the contract knows one operation for an address and a method: the one above tells of both forms
    @Operation(hidden = true)
    public Response csv(
            @BeanParam @Valid SiteSpan span,
            @QueryParam("code")
                    @NotNull(message = "must be given") @Parameter(description = "The item, of any version of the template.", example = "RENAL_LABS")
                    String code,
            @QueryParam("olderThanMonths")
                    @Min(value = 1, message = MONTHS) @Max(value = 120, message = MONTHS) @Parameter(description = "Only answers with a date more than so many months before the visit.")
                    @Nullable Integer olderThanMonths) {
        List<ChecklistAnswerRow> rows =
                answers.to(code, span.days(caller), olderThanMonths, Cursor.START, Integer.MAX_VALUE);
        caller.about(rows.stream().map(ChecklistAnswerRow::patient).toList());
        return Csv.file("checklist-answers-" + span.from() + "-" + span.to(), ChecklistAnswerRow.class, rows);
    }
}

package org.infusary.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.TaskId;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.jspecify.annotations.Nullable;

/** One task and its answer. */
@Path("/tasks/{taskId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
@Once
class TaskResource {
    private final Tasks tasks;

    TaskResource(Tasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(summary = "Read a task", description = "What is asked, of which role, and the answer if there is one.")
    @APIResponseSchema(
            value = TaskView.class,
            responseCode = "200",
            responseDescription = "The task; its version is in ETag.")
    @APIResponse(responseCode = "404", description = "No such task, or of another site.")
    public Response read(@Parameter(description = "Id of the task.") @PathParam("taskId") UUID taskId) {
        return answer(tasks.task(new TaskId(taskId)));
    }

    @POST
    @Path("completion")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Answer a task",
            description =
                    "By someone of the task's role. The decision is recorded as this person's; no dose, cycle or visit"
                            + " changes by it.")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule, or the outcome is none of the task's.")
    @APIResponse(responseCode = "403", description = "The task is for another role.")
    @APIResponse(responseCode = "404", description = "No such task, or of another site.")
    @APIResponse(
            responseCode = "409",
            description =
                    "task-ended: it was answered or cancelled already. task-answered-elsewhere: BRAND_REVIEW ends with"
                            + " the review of the blocks of the patient, FOLLOW_UP_FIRST and FOLLOW_UP_LAST with the answer to the follow-up.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response complete(
            @Parameter(description = "Id of the task.") @PathParam("taskId") UUID taskId,
            @Parameter(description = "ETag of the task as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CompleteTaskRequest request) {
        return answer(
                tasks.complete(new TaskId(taskId), EntityTag.required(ifMatch), request.outcome(), request.note()));
    }

    @POST
    @Path("cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(summary = "Cancel a task", description = "By someone of the task's role: nobody needs to answer it.")
    @APIResponseSchema(value = TaskView.class, responseCode = "200", responseDescription = "The task as it is now.")
    @APIResponse(responseCode = "400", description = "A field breaks a rule; errors names field and rule.")
    @APIResponse(responseCode = "403", description = "The task is for another role.")
    @APIResponse(responseCode = "404", description = "No such task, or of another site.")
    @APIResponse(responseCode = "409", description = "task-ended: it was answered or cancelled already.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response cancel(
            @Parameter(description = "Id of the task.") @PathParam("taskId") UUID taskId,
            @Parameter(description = "ETag of the task as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid CancelTaskRequest request) {
        return answer(tasks.cancel(new TaskId(taskId), EntityTag.required(ifMatch), request.reason(), request.note()));
    }

    private static Response answer(TaskFacts task) {
        return Response.ok(TaskView.of(task))
                .header(HttpHeaders.ETAG, new EntityTag(task.version()))
                .build();
    }
}

package org.infusary.task;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.task.rules.TaskStatus;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

@Path("/sites/{siteId}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks")
class SiteTasksResource {
    private final Tasks tasks;

    SiteTasksResource(Tasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "List the tasks of a centre",
            description = "Those that fit everything that is set, oldest first.")
    public Page<TaskView> list(
            @Parameter(description = "Id of the centre.") @PathParam("siteId") UUID siteId,
            @Parameter(description = "Only tasks that stand there.") @QueryParam("status") @Nullable TaskStatus status,
            @Parameter(description = "Only tasks for this role.", example = "prescriber")
                    @QueryParam("role")
                    @Pattern(
                            regexp = "nurse|scheduler|prescriber|pharmacist",
                            message = "must be nurse, scheduler, prescriber or pharmacist")
                    @Nullable String role,
            @Parameter(description = "Only tasks about this patient.") @QueryParam("patientId") @Nullable UUID patientId,
            @BeanParam @Valid PageRequest page) {
        TasksSought sought = new TasksSought(status, role, patientId == null ? null : new PatientId(patientId));
        return tasks.at(new SiteId(siteId), sought, page).map(TaskView::of);
    }
}

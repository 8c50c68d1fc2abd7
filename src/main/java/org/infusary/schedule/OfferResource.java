package org.infusary.schedule;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.security.Roles;
import org.jspecify.annotations.Nullable;

@Path("/courses/{courseId}/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
class OfferResource {
    private final Scheduling scheduling;

    OfferResource(Scheduling scheduling) {
        this.scheduling = scheduling;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Find places for a course",
            description = "The next best places for all open days of the cycles asked for, at once: inside their"
                    + " windows, on one chair at one hour if possible, by the needs and preferences of the patient unless told"
                    + " otherwise; trades tell which are not kept. Once a window fills up, places that leave most room for"
                    + " others come first. Nothing is held; book an offer with POST"
                    + " /courses/{courseId}/visits, or hold it with POST /courses/{courseId}/holds. Without an offer,"
                    + " refusals name what binds on each day and when, and the nearest places outside the window.")
    @APIResponseSchema(value = OffersView.class, responseCode = "200", responseDescription = "Offers or refusals.")
    @APIResponse(responseCode = "400", description = "A parameter breaks a rule; errors names it.")
    @APIResponse(responseCode = "404", description = "No such course, or of another site.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The order is not active or waits for an event (event-not-recorded), or a cycle has no open day.")
    public OffersView offers(
            @Parameter(description = "Id of the course.") @PathParam("courseId") UUID courseId,
            @Parameter(description = "Numbers of cycles, with commas; absent for the first open one.", example = "1,2")
                    @QueryParam("cycles")
                    @Pattern(
                            regexp = "\\d{1,3}(,\\d{1,3}){0,51}",
                            message = "must be numbers of 1 to 52 cycles, with commas, such as 1,2")
                    @Nullable String cycles,
            @Parameter(
                            description = "The only open day of its cycle, such as one that was released; not together"
                                    + " with cycles.")
                    @QueryParam("dayId")
                    @Nullable UUID dayId,
            @Parameter(description = "No visit before this day; absent for now.", example = "2026-11-24")
                    @QueryParam("from")
                    @Nullable LocalDate from,
            @Parameter(description = "Most offers, 1 to 20.", example = "5")
                    @QueryParam("limit")
                    @DefaultValue("5")
                    @Min(value = 1, message = "must be 1 to 20") @Max(value = 20, message = "must be 1 to 20") int limit,
            @BeanParam @Valid WishParameters wishes) {
        return OffersView.of(scheduling.offers(
                new CourseId(courseId),
                new OfferQuery(
                        numbers(cycles), dayId == null ? null : new DayId(dayId), from, limit, wishes.wishes())));
    }

    private static SortedSet<Integer> numbers(@Nullable String cycles) {
        return cycles == null
                ? new TreeSet<>()
                : Stream.of(cycles.split(",")).map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }
}

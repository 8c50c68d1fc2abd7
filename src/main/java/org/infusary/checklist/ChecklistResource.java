package org.infusary.checklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.infusary.kernel.VisitId;
import org.infusary.security.Roles;
import org.infusary.web.EntityTag;
import org.infusary.web.Once;
import org.jspecify.annotations.Nullable;

/** The checklist of a visit, answered item by item. Every answer of the API is the whole checklist, judged anew. */
@Path("/visits/{visitId}/checklist")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Checklist")
@Once
class ChecklistResource {
    static final String CODE = "Code of the item.";
    private static final String JUDGED = "The checklist, judged anew; its version is in ETag.";
    private static final String UNKNOWN = "No such visit or item, or of another site.";
    private static final String CLOSED = "The checklist is signed, or the infusion has begun, or the visit is over.";
    private static final String SHAPE = "A field breaks a rule; errors names field and rule.";

    private final Checklists checklists;
    private final AnswerReader reader;

    ChecklistResource(Checklists checklists, AnswerReader reader) {
        this.checklists = checklists;
        this.reader = reader;
    }

    @GET
    @RolesAllowed({Roles.NURSE, Roles.SCHEDULER, Roles.PRESCRIBER, Roles.PHARMACIST, Roles.ADMIN})
    @Operation(
            summary = "Read the checklist",
            description =
                    "Every item with its answer, how it stands and why, what is known without asking, and the "
                            + "verdict. Before the first answer it is the template chosen for the visit, and nothing is written.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200", responseDescription = JUDGED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    public Response read(@Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId) {
        return answer(Response.ok(), checklists.view(new VisitId(visitId)));
    }

    @PUT
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Answer several items",
            description = "Records all answers or none. Before the patient arrives only items with early true, and by "
                    + "telephone those with confirmAtChair true. "
                    + "Needs no If-Match: nurses at different items do not lose each other's answers, and "
                    + "earlier answers to an item are kept.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200", responseDescription = JUDGED)
    @APIResponse(responseCode = "400", description = SHAPE)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(
            responseCode = "422",
            description = "The item needs the patient here, or cannot be asked by telephone.")
    public Response answerAll(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @NotNull @Valid AnswersRequest request) {
        List<ItemAnswer> answers = reader.all(request.answers());
        return answer(Response.ok(), checklists.answer(new VisitId(visitId), answers));
    }

    @PUT
    @Path("items/{code}")
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Answer an item",
            description = "The fields the item takes are named in fields. The same answer again changes nothing; "
                    + "another one takes the place of the earlier, which is kept. Answers kept on a device tell answeredAt and "
                    + "may come in late, out of order or twice: the one answered last stands. Needs no If-Match.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200", responseDescription = JUDGED)
    @APIResponse(responseCode = "400", description = SHAPE)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(
            responseCode = "422",
            description = "The item needs the patient here, or cannot be asked by telephone.")
    public Response answerOne(@BeanParam ItemOfVisit item, @NotNull @Valid AnswerBody request) {
        List<ItemAnswer> answers = List.of(reader.one(item.code(), request));
        return answer(Response.ok(), checklists.answer(item.visit(), answers));
    }

    @DELETE
    @Path("items/{code}")
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Take an answer back",
            description = "The item is open again; the answer is kept in the history. Nothing happens when there is "
                    + "none.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200", responseDescription = JUDGED)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CLOSED)
    public Response takeBack(@BeanParam ItemOfVisit item) {
        return answer(Response.ok(), checklists.takeBack(item.visit(), item.code()));
    }

    @PUT
    @Path("items/{code}/acknowledgement")
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Acknowledge a warning",
            description = "Says that the caller has seen what warns and why it goes on; where prescriberNeeded is "
                    + "true, a prescriber must. Lapses when the item is answered anew.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200", responseDescription = JUDGED)
    @APIResponse(responseCode = "400", description = SHAPE)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(responseCode = "422", description = "The item does not warn, or needs a prescriber.")
    public Response acknowledge(@BeanParam ItemOfVisit item, @NotNull @Valid ReasonRequest request) {
        return answer(Response.ok(), checklists.acknowledge(item.visit(), item.code(), request.reason()));
    }

    @PUT
    @Path("items/{code}/second-check")
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER, Roles.PHARMACIST})
    @Operation(
            summary = "Check an answer as the second person",
            description = "The second person signs in on their own and confirms the answer as read. Lapses when the "
                    + "item is answered anew.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200", responseDescription = JUDGED)
    @APIResponse(responseCode = "400", description = SHAPE)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "Another answer stands by now, or the checklist takes no changes.")
    @APIResponse(responseCode = "422", description = "The same person twice, or an item that takes no second check.")
    public Response secondCheck(@BeanParam ItemOfVisit item, @NotNull @Valid SecondCheckRequest request) {
        return answer(Response.ok(), checklists.secondCheck(item.visit(), item.code(), request.answerId()));
    }

    @POST
    @Path("signature")
    @RolesAllowed(Roles.NURSE)
    @Operation(
            summary = "Sign the checklist",
            description = "Possible when the patient has arrived and the verdict is CLEAR; the visit becomes READY. "
                    + "If-Match says what was seen. The caller must have given their password within the last 5 minutes, the "
                    + "end included: 401 insufficient-user-authentication, with max_age in WWW-Authenticate (RFC 9470), "
                    + "asks to sign in again; nothing else stands in the way then. What is signed is kept to the letter: "
                    + "see /signatures.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "201", responseDescription = JUDGED)
    @APIResponse(responseCode = "401", description = "No valid access token, or the password was given too long ago.")
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = CLOSED)
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "422", description = "Refused with every reason that holds.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response sign(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @Parameter(description = "ETag of the checklist as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @Context UriInfo uri) {
        ChecklistFacts signed = checklists.sign(new VisitId(visitId), EntityTag.required(ifMatch));
        return answer(Response.created(uri.getAbsolutePath().resolve("../checklist")), signed);
    }

    @POST
    @Path("withdrawal")
    @RolesAllowed({Roles.NURSE, Roles.PRESCRIBER})
    @Operation(
            summary = "Withdraw the signature",
            description = "Possible until the infusion begins: the checklist is open again and a READY visit is "
                    + "ARRIVED. The signature and its withdrawal are kept.")
    @APIResponseSchema(value = ChecklistView.class, responseCode = "200", responseDescription = JUDGED)
    @APIResponse(responseCode = "400", description = SHAPE)
    @APIResponse(responseCode = "404", description = UNKNOWN)
    @APIResponse(responseCode = "409", description = "Not signed, or the infusion has begun, or the visit is over.")
    @APIResponse(responseCode = "412", description = "Changed since it was read.")
    @APIResponse(responseCode = "428", description = "If-Match is missing.")
    public Response withdraw(
            @Parameter(description = "Id of the visit.") @PathParam("visitId") UUID visitId,
            @Parameter(description = "ETag of the checklist as last read.") @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answer(
                Response.ok(),
                checklists.withdraw(new VisitId(visitId), EntityTag.required(ifMatch), request.reason()));
    }

    static Response answer(ResponseBuilder response, ChecklistFacts checklist) {
        return response.header(HttpHeaders.ETAG, new EntityTag(checklist.version()))
                .entity(ChecklistView.of(checklist))
                .build();
    }
}

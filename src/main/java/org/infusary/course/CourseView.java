package org.infusary.course;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Reason;
import org.infusary.web.EntityTag;
import org.jspecify.annotations.Nullable;

@Schema(name = "Course", description = "The plan made from an order.")
record CourseView(
        @Schema(description = "Null in a dry run: nothing was stored.") @Nullable UUID id,

        @Schema(description = "The order it was made from.") UUID orderId,

        @Schema(description = "The patient.") UUID patientId,

        @Schema(description = "Where it is given.") UUID siteId,

        @Schema(description = "The product planned.", examples = "privigen")
        String productId,

        @Schema(description = "Concentration the volumes are reckoned with, mg/mL.", examples = "100")
        int concentrationMgPerMl,

        @Schema(description = "What a person should look at before booking.")
        List<Reason> warnings,

        @Schema(description = "The cycles in order.") List<CycleView> cycles) {

    static Response.ResponseBuilder answer(int status, CourseFacts course) {
        return Response.status(status).entity(of(course)).header("ETag", new EntityTag(course.version()).toString());
    }

    static CourseView of(CourseFacts course) {
        return new CourseView(
                course.id().value(),
                course.order().value(),
                course.patient().value(),
                course.site().value(),
                course.product().value(),
                course.mgPerMl(),
                course.warnings(),
                course.cycles().stream().map(CycleView::of).toList());
    }

    static CourseView of(Proposal proposal) {
        return new CourseView(
                null,
                proposal.order().id().value(),
                proposal.order().patient().value(),
                proposal.order().site().value(),
                proposal.order().product().value(),
                proposal.mgPerMl(),
                proposal.warnings(),
                proposal.cycles().stream().map(CycleView::of).toList());
    }
}

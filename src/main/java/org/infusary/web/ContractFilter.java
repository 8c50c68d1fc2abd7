package org.infusary.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.IndexView;

/**
 * Says once what every operation has in common: failures are problems, and an example stands beside every body. The examples
 * are put together from those of the fields, so that they cannot drift from them.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractFilter implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String PROBLEM_JSON = "application/problem+json";

    private final NullableFields nullable;

    public ContractFilter(IndexView index) {
        nullable = new NullableFields(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().addSchema(PROBLEM, problem());
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        if (schemas.containsKey("Reason")) {
            describeReason(schemas.get("Reason"));
        }
        nullable.mark(schemas);
        SchemaExamples examples = new SchemaExamples(schemas);
        IdempotencyContract repeats = new IdempotencyContract();
        api.getPaths().getPathItems().forEach((address, path) -> {
            repeats.describe(address, path.getPOST());
            path.getOperations().values().forEach(operation -> complete(operation, examples));
        });
    }

    private static void complete(Operation operation, SchemaExamples examples) {
        APIResponses responses = operation.getResponses();
        boolean open =
                operation.getSecurity() != null && operation.getSecurity().isEmpty();
        fill(responses, "400", "Badly shaped: errors names each field and the rule it breaks.");
        if (!open) {
            fill(responses, "401", "No valid access token.");
            fill(responses, "403", "Your role may not do this.");
        }
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("4")) {
                response.setContent(problemContent());
            } else {
                examples.illustrate(response.getContent());
            }
        });
        if (operation.getRequestBody() != null) {
            examples.illustrate(operation.getRequestBody().getContent());
        }
    }

    private static void fill(APIResponses responses, String status, String description) {
        if (!responses.hasAPIResponse(status)) {
            APIResponse response = OASFactory.createAPIResponse().description(description);
            responses.addAPIResponse(status, response);
        }
    }

    private static Content problemContent() {
        MediaType type =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM));
        return OASFactory.createContent().addMediaType(PROBLEM_JSON, type);
    }

    private static Schema problem() {
        return object("A failure (RFC 9457). Further members depend on the type.")
                .addProperty("type", text("Stable address of the kind of problem.", Problem.TYPES + "bad-request"))
                .addProperty("title", text("Short name of the kind; never changes.", "Bad request"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("HTTP status.")
                                .addExample(400))
                .addProperty("detail", text("What happened this time and what helps.", "days: must be 1 to 5"))
                .addProperty("errors", list("Broken fields, with 400.", fieldError()))
                .addProperty(
                        "reasons",
                        list(
                                "Every reason of a rule that says no, with 422.",
                                OASFactory.createSchema().ref("#/components/schemas/Reason")));
    }

    private static Schema fieldError() {
        return object("One broken field.")
                .addProperty("field", text("Path in the request.", "induction.days"))
                .addProperty("rule", text("What is expected.", "must be 1 to 5"));
    }

    private static void describeReason(Schema reason) {
        reason.setDescription("One reason behind an answer, with its sources.");
        describe(reason, "code", "Stable, for programs.", "grid-kept");
        describe(
                reason,
                "detail",
                "For people.",
                "The cycle before began inside its window: counted from its planned day.");
        describe(reason, "sources", "Ids of the reference sources; empty when the rule is the centre's own.", "R31");
    }

    private static void describe(Schema schema, String property, String description, String example) {
        Schema field = schema.getProperties().get(property);
        field.setDescription(description);
        if (field.getItems() == null) {
            field.setExamples(List.of(example));
        } else {
            field.setExamples(List.of(List.of(example)));
        }
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .addExample(example);
    }

    private static Schema list(String description, Schema items) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .description(description)
                .items(items);
    }
}

package org.infusary.web;

import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Says at every POST that it takes an Idempotency-Key, and what may come of it. */
final class IdempotencyContract {
    /** Their answers are secrets, or end them: nothing of them is kept. */
    private static final Set<String> WITHOUT_KEY =
            Set.of("/api/v1/sign-in", "/api/v1/sign-in/refresh", "/api/v1/sign-out");

    private static final String DESCRIPTION = "Names this request, 1 to 255 visible ASCII characters of your choice,"
            + " best a UUID. Sent again within 24 hours with the same body it gets the first status and body again, with"
            + " Idempotency-Replayed: true, and nothing happens twice.";

    void describe(String address, @Nullable Operation post) {
        if (post == null || WITHOUT_KEY.contains(address)) {
            return;
        }
        post.addParameter(OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .description(DESCRIPTION)
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(255)
                        .addExample("8e03978e-40d5-43e8-bc93-6894a57f9324")));
        append(
                post,
                "409",
                "key-in-flight: the first request with this Idempotency-Key is still at work; see Retry-After.");
        append(post, "422", "key-reused: this Idempotency-Key was sent with another request.");
    }

    private static void append(Operation post, String status, String sentence) {
        APIResponse response = post.getResponses().getAPIResponse(status);
        if (response == null) {
            response = OASFactory.createAPIResponse().description(sentence);
            post.getResponses().addAPIResponse(status, response);
        } else {
            response.setDescription(response.getDescription() + " Or " + sentence);
        }
    }
}

package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.infusary.catalog.rules.RateStep;
import org.infusary.kernel.MicrolitresPerKgHour;

/** The reference files as tests read them: the plain JSON tree, past the room's own reader. */
final class Reference {
    private Reference() {}

    static Stream<JsonNode> products() {
        return each(ReferenceJson.file("ivig-products.json").path("products"));
    }

    static JsonNode product(String id) {
        return products()
                .filter(product -> product.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The steps of a case of the infusion times, such as T14. */
    static JsonNode caseSteps(String id) {
        return each(ReferenceJson.file("ivig-infusion-time-cases.json").path("cases"))
                .filter(worked -> worked.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow()
                .path("input")
                .path("steps");
    }

    static List<RateStep> steps(JsonNode steps, String rate, String minutes) {
        return each(steps)
                .map(step -> new RateStep(
                        new MicrolitresPerKgHour(step.path(rate).intValue()),
                        step.path(minutes).isNull() ? null : step.path(minutes).intValue()))
                .toList();
    }

    static List<String> texts(JsonNode list) {
        return each(list).map(JsonNode::asText).toList();
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

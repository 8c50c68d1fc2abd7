package org.infusary.infusion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.Reason;

/** What to do for each CTCAE grade of a reaction. Source: rules reference, {@code reactionGrades}. */
@Singleton
class ReactionGuide {
    private final Map<Integer, Reason> actions = new HashMap<>();

    ReactionGuide(ObjectMapper json) {
        try (InputStream rules = ReactionGuide.class.getResourceAsStream("/reference/ivig-rules.json")) {
            for (JsonNode grade : json.readTree(rules).get("reactionGrades")) {
                List<String> sources = new ArrayList<>();
                grade.get("src").forEach(source -> sources.add(source.asText()));
                int number = grade.get("grade").asInt();
                actions.put(
                        number,
                        new Reason(
                                "reaction-grade-" + number, grade.get("action").asText(), sources));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param grade 1 to 5 */
    Reason actionFor(int grade) {
        return actions.get(grade);
    }
}

package org.infusary.infusion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.infusary.kernel.Reason;
import org.infusary.ledger.rules.StopSign;
import org.infusary.ledger.rules.Symptom;

/**
 * What to do at a reaction. Source: rules reference, {@code reactionGrades} and {@code stopAlways}. A row of the latter that no
 * rule is written for fails the start of the service instead of being passed over.
 */
@Singleton
class ReactionGuide {
    private final Map<Integer, Reason> actions = new HashMap<>();
    private final Map<StopSign, Reason> stops = new EnumMap<>(StopSign.class);

    ReactionGuide(ObjectMapper json) {
        try (InputStream file = ReactionGuide.class.getResourceAsStream("/reference/ivig-rules.json")) {
            JsonNode rules = json.readTree(file);
            for (JsonNode grade : rules.required("reactionGrades")) {
                int number = grade.get("grade").asInt();
                actions.put(
                        number,
                        new Reason(
                                "reaction-grade-" + number, grade.get("action").asText(), texts(grade.get("src"))));
            }
            List<String> sources = texts(rules.required("stopAlwaysSrc"));
            for (String row : texts(rules.required("stopAlways"))) {
                StopSign sign = StopSign.of(row)
                        .orElseThrow(() -> new IllegalStateException("no rule for the stop-always row " + row));
                String code =
                        "stop-always-" + sign.name().toLowerCase(Locale.ROOT).replace('_', '-');
                stops.put(sign, new Reason(code, "Stop the infusion: " + row + ".", sources));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param grade 1 to 5 */
    Reason actionFor(int grade) {
        return actions.get(grade);
    }

    /** Why the infusion is stopped whatever the grade; empty when it need not be. */
    List<Reason> stops(Set<Symptom> symptoms) {
        return StopSign.in(symptoms).stream().map(stops::get).toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

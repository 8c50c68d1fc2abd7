package org.infusary.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.infusary.checklist.rules.Interaction;
import org.infusary.checklist.rules.InteractionPair;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Severity;
import org.infusary.checklist.rules.StartGate;
import org.infusary.checklist.rules.TemplateItem;
import org.infusary.checklist.rules.Thresholds;
import org.infusary.ledger.LiveVaccineReference;
import org.infusary.ledger.rules.VaccineTimes;

/**
 * What the rules reference ({@code ivig-rules.json}) says of the checklist. A row that no rule is written for fails the
 * start of the service instead of being passed over.
 *
 * @param items the items of the template, in order
 * @param interactions the matrix condition x product property
 */
record ChecklistReference(List<TemplateItem> items, List<Interaction> interactions, VaccineTimes vaccines) {
    private static final String FILE = "/reference/ivig-rules.json";
    private static final Set<String> JUDGED_EFFECTS = Set.of("HARD_STOP", "SOFT_WARNING");

    static ChecklistReference load() {
        try (InputStream file = ChecklistReference.class.getResourceAsStream(FILE)) {
            JsonNode rules = new ObjectMapper().readTree(file);
            return new ChecklistReference(
                    items(rules.required("checklist")),
                    interactions(rules.required("interactions")),
                    LiveVaccineReference.load().times());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    StartGate gate() {
        return new StartGate(Thresholds.of(vaccines), interactions);
    }

    private static List<TemplateItem> items(JsonNode rows) {
        List<TemplateItem> items = new ArrayList<>();
        for (JsonNode row : rows) {
            items.add(new TemplateItem(
                    ItemCode.valueOf(row.required("code").asText()),
                    row.required("prompt").asText(),
                    row.required("answer").asText(),
                    Severity.valueOf(row.required("severity").asText()),
                    row.required("rule").asText(),
                    texts(row.required("src")),
                    row.required("thresholdStatus").asText()));
        }
        return List.copyOf(items);
    }

    private static List<Interaction> interactions(JsonNode rows) {
        List<Interaction> interactions = new ArrayList<>();
        for (JsonNode row : rows) {
            String condition = row.required("condition").asText();
            String effect = row.required("effect").asText();
            if (JUDGED_EFFECTS.contains(effect) && !InteractionPair.JUDGED_BY_OWN_ITEM.contains(condition)) {
                InteractionPair pair = InteractionPair.of(condition)
                        .orElseThrow(() -> new IllegalStateException("no rule for the interaction " + condition));
                interactions.add(new Interaction(pair, Severity.valueOf(effect), texts(row.required("src"))));
            }
        }
        return List.copyOf(interactions);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

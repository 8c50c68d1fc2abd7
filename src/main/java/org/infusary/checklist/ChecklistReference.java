package org.infusary.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.Severity;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.TemplateItem;

/**
 * The template that comes with the service: what the rules reference ({@code ivig-rules.json}) says of the checklist, and
 * for each of its rows how it is answered and judged ({@code definitions.json}). A row without a definition fails the start
 * of the service; that the definitions pass the check of templates is looked at when the service is built.
 *
 * @param items in order
 * @param conditions what answers tell of the patient's conditions
 */
record ChecklistReference(List<TemplateItem> items, List<String> conditions) {
    private static final String ROWS = "/reference/ivig-rules.json";
    private static final String DEFINITIONS = "/checklist/definitions.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    static ChecklistReference load() {
        JsonNode definitions = read(DEFINITIONS);
        return new ChecklistReference(
                items(read(ROWS).required("checklist"), definitions.required("items")),
                texts(definitions.required("conditions")));
    }

    /** Ids of the sources that rules may name. */
    static Set<String> sources() {
        Set<String> ids = new TreeSet<>();
        read(ROWS).required("sources").fieldNames().forEachRemaining(ids::add);
        return ids;
    }

    Template template(int version) {
        return new Template(version, items, conditions);
    }

    private static JsonNode read(String path) {
        try (InputStream file = ChecklistReference.class.getResourceAsStream(path)) {
            return JSON.readTree(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<TemplateItem> items(JsonNode rows, JsonNode definitions) {
        List<TemplateItem> items = new ArrayList<>();
        for (JsonNode row : rows) {
            String code = row.required("code").asText();
            items.add(new TemplateItem(
                    new ItemCode(code),
                    row.required("prompt").asText(),
                    row.required("answer").asText(),
                    Severity.valueOf(row.required("severity").asText()),
                    row.required("rule").asText(),
                    texts(row.required("src")),
                    row.required("thresholdStatus").asText(),
                    JSON.convertValue(definitions.required(code), ItemDefinition.class)));
        }
        return List.copyOf(items);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

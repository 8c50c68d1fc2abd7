package org.infusary.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.infusary.checklist.rules.Moves;
import org.infusary.web.JsonDiff;
import org.infusary.web.JsonDiff.Change;

/**
 * What a draft would change in a published version. Thresholds are compared by their names, rules by their codes.
 *
 * @param added items that only the draft has
 * @param removed items that only the version has
 * @param moved codes of items that stand elsewhere in the order, the fewest that tell it
 * @param changed items that both have, with every field that differs
 * @param others what differs beside the items: the scope, and what answers tell of conditions
 */
record TemplateDiff(
        List<TemplateContent.Item> added,
        List<TemplateContent.Item> removed,
        List<String> moved,
        List<Changed> changed,
        List<Change> others) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonDiff DIFF = new JsonDiff(Map.of(
            "thresholds",
            row -> row.path("name").asText(),
            "rules",
            row -> row.path("code").asText(),
            "conditions",
            JsonNode::asText));

    record Changed(TemplateContent.Item item, List<Change> changes) {}

    static TemplateDiff between(TemplateContent before, TemplateContent after) {
        List<String> old = codes(before);
        List<String> now = codes(after);
        Set<String> moved = Moves.between(old, now);
        List<Changed> changed = new ArrayList<>();
        for (TemplateContent.Item item : after.items()) {
            of(before, item.code()).ifPresent(was -> {
                List<Change> changes = DIFF.between(JSON.valueToTree(was), JSON.valueToTree(item));
                if (!changes.isEmpty()) {
                    changed.add(new Changed(item, changes));
                }
            });
        }
        return new TemplateDiff(
                only(after, old),
                only(before, now),
                now.stream().filter(moved::contains).distinct().toList(),
                changed,
                DIFF.between(withoutItems(before), withoutItems(after)));
    }

    private static List<String> codes(TemplateContent content) {
        return content.items().stream()
                .map(TemplateContent.Item::code)
                .distinct()
                .toList();
    }

    private static List<TemplateContent.Item> only(TemplateContent content, List<String> others) {
        return content.items().stream()
                .filter(item -> !others.contains(item.code()))
                .toList();
    }

    private static Optional<TemplateContent.Item> of(TemplateContent content, String code) {
        return content.items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    private static JsonNode withoutItems(TemplateContent content) {
        ObjectNode tree = JSON.valueToTree(content);
        return tree.without("items");
    }
}

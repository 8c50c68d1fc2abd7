package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a reference document would change in the catalogue it follows.
 *
 * <p>Lists of rows are compared by what tells a row from another, not by their order: packages by their code, vials by their
 * grams, rates by their indications, regimens by indication and phase. A row that only one side has is one change.
 *
 * @param added products that the catalogue does not know
 * @param changed products that both know, with every field that differs
 * @param withdrawn products that the document leaves out
 * @param sources sources that differ, by their ids
 */
record CatalogDiff(List<Named> added, List<Changed> changed, List<Named> withdrawn, List<Change> sources) {
    private static final Map<String, Function<JsonNode, String>> KEYS = Map.of(
            "ndc", row -> row.path("packageNdc").asText(),
            "items",
                    row -> row.path("grams").decimalValue().stripTrailingZeros().toPlainString() + " g",
            "rates", row -> joined(row.path("indications")),
            "regimens",
                    row -> row.path("indication").asText() + " "
                            + row.path("phase").asText());

    record Named(String product, String brand) {}

    record Changed(String product, String brand, List<Change> changes) {}

    /**
     * @param path JSON Pointer within the product, in which rows of lists go by their key
     * @param before null where there was none
     * @param after null where there is none any more
     */
    record Change(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    static CatalogDiff between(List<CatalogProduct> before, JsonNode sourcesBefore, ReferenceDocument document) {
        Map<String, CatalogProduct> known = before.stream()
                .collect(Collectors.toMap(one -> one.id().value(), Function.identity(), (a, b) -> a, TreeMap::new));
        List<Named> added = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        for (JsonNode said : document.products()) {
            CatalogProduct old = known.remove(said.path("id").asText());
            if (old == null) {
                added.add(named(said));
            } else {
                List<Change> changes = changes(old, said);
                if (!changes.isEmpty()) {
                    changed.add(new Changed(named(said).product(), named(said).brand(), changes));
                }
            }
        }
        List<Named> withdrawn = known.values().stream()
                .filter(old -> old.withdrawnFrom() == null)
                .map(old -> named(old.said()))
                .toList();
        List<Change> sources = new ArrayList<>();
        compare("", sourcesBefore, document.sources(), sources, 1);
        return new CatalogDiff(added, changed, withdrawn, List.copyOf(sources));
    }

    boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && withdrawn.isEmpty() && sources.isEmpty();
    }

    private static Named named(JsonNode said) {
        return new Named(said.path("id").asText(), said.path("brand").asText());
    }

    private static List<Change> changes(CatalogProduct old, JsonNode said) {
        List<Change> changes = new ArrayList<>();
        if (old.withdrawnFrom() != null) {
            changes.add(new Change(
                    "/withdrawnFrom", TextNode.valueOf(old.withdrawnFrom().toString()), null));
        }
        compare("", old.said(), said, changes, Integer.MAX_VALUE);
        return List.copyOf(changes);
    }

    /** @param depth how many levels of objects to go into before a whole value is one change */
    private static void compare(String path, JsonNode before, JsonNode after, List<Change> changes, int depth) {
        if (isSame(before, after)) {
            return;
        }
        if (depth > 0 && before.isObject() && after.isObject()) {
            Map<String, JsonNode> old = fields(before);
            Map<String, JsonNode> now = fields(after);
            both(old, now)
                    .forEach(name -> compareField(
                            path + "/" + name.replace("~", "~0").replace("/", "~1"),
                            name,
                            old.getOrDefault(name, MissingNode.getInstance()),
                            now.getOrDefault(name, MissingNode.getInstance()),
                            changes,
                            depth - 1));
            return;
        }
        changes.add(new Change(path, orNull(before), orNull(after)));
    }

    private static void compareField(
            String path, String name, JsonNode before, JsonNode after, List<Change> changes, int depth) {
        Function<JsonNode, String> key = KEYS.get(name);
        if (key == null || !before.isArray() || !after.isArray()) {
            compare(path, before, after, changes, depth);
            return;
        }
        Map<String, JsonNode> old = rows(before, key);
        Map<String, JsonNode> now = rows(after, key);
        both(old, now)
                .forEach(row -> compare(
                        path + "/" + row.replace("~", "~0").replace("/", "~1"),
                        old.getOrDefault(row, MissingNode.getInstance()),
                        now.getOrDefault(row, MissingNode.getInstance()),
                        changes,
                        depth));
    }

    /** Rows by their key; further ones of the same key get a number, so that none is lost. */
    private static Map<String, JsonNode> rows(JsonNode list, Function<JsonNode, String> key) {
        Map<String, JsonNode> rows = new LinkedHashMap<>();
        list.forEach(row -> {
            String wanted = key.apply(row);
            String free = wanted;
            for (int i = 2; rows.containsKey(free); i++) {
                free = wanted + " " + i;
            }
            rows.put(free, row);
        });
        return rows;
    }

    private static Map<String, JsonNode> fields(JsonNode object) {
        return object.properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    }

    private static Set<String> both(Map<String, JsonNode> old, Map<String, JsonNode> now) {
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(now.keySet());
        return names;
    }

    private static boolean isSame(JsonNode before, JsonNode after) {
        return before.equals(
                (a, b) -> a.isNumber() && b.isNumber()
                        ? a.decimalValue().compareTo(b.decimalValue())
                        : a.equals(b) ? 0 : 1,
                after);
    }

    private static @Nullable JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? null : node;
    }

    private static String joined(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .collect(Collectors.joining("+"));
    }
}

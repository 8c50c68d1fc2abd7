package org.infusary.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two JSON documents, field by field. Lists of rows are compared by what tells a row from another, not
 * by their order; a row that only one side has is one change. Numbers are equal however they are written.
 *
 * @param keys what tells a row from another in lists of that name; other lists are one value each
 */
public record JsonDiff(Map<String, Function<JsonNode, String>> keys) {
    /**
     * A field that differs.
     *
     * @param path JSON Pointer (RFC 6901), in which rows of lists go by their key
     * @param before null where there was none
     * @param after null where there is none any more
     */
    public record Change(
            String path,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    public List<Change> between(JsonNode before, JsonNode after) {
        return between(before, after, Integer.MAX_VALUE);
    }

    /** @param depth how many levels of objects to go into before a whole value is one change */
    public List<Change> between(JsonNode before, JsonNode after, int depth) {
        List<Change> changes = new ArrayList<>();
        compare("", before, after, changes, depth);
        return List.copyOf(changes);
    }

    private void compare(String path, JsonNode before, JsonNode after, List<Change> changes, int depth) {
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

    private void compareField(
            String path, String name, JsonNode before, JsonNode after, List<Change> changes, int depth) {
        Function<JsonNode, String> key = keys.get(name);
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
}

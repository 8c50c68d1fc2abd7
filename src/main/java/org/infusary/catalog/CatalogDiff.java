package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.infusary.web.JsonDiff;
import org.infusary.web.JsonDiff.Change;

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
    private static final JsonDiff DIFF = new JsonDiff(Map.of(
            "ndc", row -> row.path("packageNdc").asText(),
            "items",
                    row -> row.path("grams").decimalValue().stripTrailingZeros().toPlainString() + " g",
            "rates", row -> joined(row.path("indications")),
            "regimens",
                    row -> row.path("indication").asText() + " "
                            + row.path("phase").asText()));

    record Named(String product, String brand) {}

    record Changed(String product, String brand, List<Change> changes) {}

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
        return new CatalogDiff(added, changed, withdrawn, DIFF.between(sourcesBefore, document.sources(), 1));
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
        changes.addAll(DIFF.between(old.said(), said));
        return List.copyOf(changes);
    }

    private static String joined(JsonNode texts) {
        return StreamSupport.stream(texts.spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .collect(Collectors.joining("+"));
    }
}

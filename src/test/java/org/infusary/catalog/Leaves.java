package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Every known value of a JSON tree by its path, so that two trees can be compared whatever they leave null. */
final class Leaves {
    private final Map<String, String> leaves = new TreeMap<>();

    private Leaves() {}

    static Map<String, String> of(JsonNode tree) {
        Leaves leaves = new Leaves();
        leaves.walk("", tree);
        return leaves.leaves;
    }

    /** The leaves of a product of the file under the names the API gives them. */
    static Map<String, String> asServed(JsonNode product) {
        Map<String, String> served = new TreeMap<>();
        of(product).forEach((path, leaf) -> {
            String name =
                    path.replaceAll("/src/", "/sources/").replace("/contraindicationSrc/", "/contraindicationSources/");
            if (path.endsWith("/dose")) {
                served.put(path + "/min", leaf);
                served.put(path + "/max", leaf);
            } else if (path.endsWith("/status")) {
                served.put(path, leaf.toUpperCase(Locale.ROOT));
            } else if (!path.endsWith("/ladderBasis")) {
                served.put(name, leaf);
            } else if (!leaf.equals("none")) {
                served.put(path, leaf.toUpperCase(Locale.ROOT).replace('-', '_'));
            }
        });
        return served;
    }

    private void walk(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> walk(path + "/" + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                walk(path + "/" + i, node.get(i));
            }
        } else if (node.isNumber()) {
            leaves.put(path, node.decimalValue().stripTrailingZeros().toPlainString());
        } else if (!node.isNull()) {
            leaves.put(path, node.asText());
        }
    }
}

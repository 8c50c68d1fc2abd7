package org.infusary.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every option the Quarkus parts on the class path read at start, from the description each of them carries. */
public final class QuarkusOptions {
    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";
    private static final String RUN_TIME = "RUN_TIME";

    private final Map<String, String> phases = new TreeMap<>();

    public QuarkusOptions() {
        try {
            List<URL> models =
                    Collections.list(QuarkusOptions.class.getClassLoader().getResources(MODEL));
            for (URL model : models) {
                try (InputStream content = model.openStream()) {
                    collect(new ObjectMapper().readTree(content), "");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Those of these that Quarkus does not know, or reads only while it is built. */
    public List<String> unknown(Iterable<String> options) {
        List<Pattern> known = phases.entrySet().stream()
                .filter(option -> option.getValue().equals(RUN_TIME))
                .map(option -> pattern(option.getKey()))
                .toList();
        List<String> unknown = new ArrayList<>();
        for (String option : options) {
            if (known.stream().noneMatch(name -> name.matcher(option).matches())) {
                unknown.add(option);
            }
        }
        return unknown;
    }

    private void collect(JsonNode node, String phase) {
        String here = node.path("phase").asText(phase);
        for (String name : List.of("property", "environmentVariable")) {
            if (node.path(name).isTextual()) {
                phases.merge(node.get(name).asText(), here, (one, other) -> one.equals(RUN_TIME) ? one : other);
            }
        }
        node.forEach(below -> collect(below, here));
    }

    /** What stands between quotes (in a variable: between two underscores) is a name or number to choose. */
    private static Pattern pattern(String option) {
        String chosen = option.startsWith("QUARKUS") ? "__[A-Z_]+?__" : "\\.\"[^\"]+\"";
        String name = option.startsWith("QUARKUS") ? "_[A-Z0-9_]+_" : "\\.[\\w\"-]+";
        return Pattern.compile(Pattern.compile(chosen)
                .splitAsStream(option)
                .map(Pattern::quote)
                .collect(Collectors.joining(name)));
    }
}

package org.infusary.hostile;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A good body with one thing broken, for everything that can be broken about it. */
final class BrokenBodies {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HERE = "(evil stands here)";
    private static final int TOO_MANY = Evil.TOO_MANY;
    private static final int FIVE_MEGABYTES = 5 << 20;

    private BrokenBodies() {}

    /** What is broken, and the bytes. */
    static Map<String, byte[]> of(String good) {
        Map<String, byte[]> broken = new LinkedHashMap<>();
        JsonNode root = read(good);
        for (JsonPointer place : places(root, JsonPointer.empty(), new ArrayList<>())) {
            Stream.of(Evil.SHAPES, Evil.NUMBERS, Evil.TEXTS, Evil.TIMES)
                    .flatMap(Collection::stream)
                    .forEach(evil -> broken.put(place + " is " + brief(evil), utf8(with(root, place, evil))));
            if (root.at(place) instanceof ArrayNode list && !list.isEmpty()) {
                String many = "[" + (list.get(0) + ",").repeat(TOO_MANY) + list.get(0) + "]";
                broken.put(place + " has 10001 elements", utf8(with(root, place, many)));
            }
            broken.put(place + " is left out", utf8(without(root, place)));
        }
        wholes(good).forEach((what, body) -> broken.put("the body is " + what, utf8(body)));
        broken.put("the body is UTF-16", good.getBytes(StandardCharsets.UTF_16));
        broken.put("the body is no UTF-8", good.replace("\"", "\"\u00ff").getBytes(StandardCharsets.ISO_8859_1));
        broken.put("the body has a byte order mark", utf8("\ufeff" + good));
        return broken;
    }

    private static Map<String, String> wholes(String good) {
        String open = good.strip().substring(0, good.strip().length() - 1);
        String fields = open.substring(1);
        Map<String, String> wholes = new LinkedHashMap<>();
        for (String shape :
                List.of("", " ", "null", "0", "\"\"", "[]", "{}", "{", "}{", "nul", "\u0000", "'a'", "/**/{}")) {
            wholes.put(brief(shape), shape);
        }
        wholes.put("not closed", open);
        wholes.put("there twice", good + good);
        wholes.put("every field twice", open + "," + fields + "}");
        wholes.put("an unknown field more", open + ", \"isAdmin\": true}");
        wholes.put("a trailing comma", open + ",}");
        wholes.put("in a list", "[" + good + "]");
        wholes.put("very deep", "[".repeat(100_000));
        wholes.put("10,000 unknown fields", open + ",\"a\":1".repeat(TOO_MANY) + "}");
        wholes.put("5 MB of blanks", " ".repeat(FIVE_MEGABYTES) + good);
        wholes.put("just below the limit", open + ",\"a\":\"" + "x".repeat(1_000_000) + "\"}");
        return wholes;
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer here, List<JsonPointer> places) {
        if (node.isObject()) {
            node.properties().forEach(field -> {
                JsonPointer place = here.appendProperty(field.getKey());
                places.add(place);
                places(field.getValue(), place, places);
            });
        }
        if (node.isArray() && !node.isEmpty()) {
            places.add(here.appendIndex(0));
            places(node.get(0), here.appendIndex(0), places);
        }
        return places;
    }

    private static String with(JsonNode root, JsonPointer place, String evil) {
        JsonNode body = root.deepCopy();
        JsonNode parent = body.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.put(place.last().getMatchingProperty(), HERE);
        } else {
            ((ArrayNode) parent).set(place.last().getMatchingIndex(), HERE);
        }
        return body.toString().replace("\"" + HERE + "\"", evil);
    }

    private static String without(JsonNode root, JsonPointer place) {
        JsonNode body = root.deepCopy();
        JsonNode parent = body.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else {
            ((ArrayNode) parent).remove(place.last().getMatchingIndex());
        }
        return body.toString();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static String brief(String text) {
        return text.length() <= 50 ? "<" + text + ">" : "<" + text.substring(0, 30) + "…>, " + text.length() + " long";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;

/** A reference document that keeps every rule of {@link DocumentCheck}: the format of {@code ivig-products.json}. */
record ReferenceDocument(JsonNode tree) {
    /** The day of its snapshot. */
    LocalDate asOf() {
        return LocalDate.parse(tree.path("asOf").asText());
    }

    JsonNode sources() {
        return tree.path("sources");
    }

    List<JsonNode> products() {
        return StreamSupport.stream(tree.path("products").spliterator(), false).toList();
    }
}

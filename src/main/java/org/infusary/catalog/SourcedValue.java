package org.infusary.catalog;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A value of the reference with how sure it is and where it was read.")
record SourcedValue(
        @Schema(
                implementation = Object.class,
                nullable = true,
                description = "A text, number, boolean, list or object; null exactly when the status is UNCONFIRMED:"
                        + " unknown, never absent.")
        JsonNode value,

        @Schema(description = "How sure the value is.", examples = "LABEL")
        ReferenceStatus status,

        @Schema(description = "Unit of the value, where it has one.", examples = "ug/mL") @Nullable String unit,

        @Schema(description = "Ids of the sources, see /reference-sources.", examples = "[\"P24\", \"P26\"]")
        @JsonAlias("src")
        List<String> sources,

        @Schema(description = "What else the source says.") @Nullable String note) {
    SourcedValue {
        value = value == null ? NullNode.instance : value;
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    /** Whether nobody found the value: unknown, never absent. */
    boolean unread() {
        return value.isNull();
    }
}

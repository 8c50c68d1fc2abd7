package org.infusary.catalog;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "The vials a product comes in; without items the sizes are unknown.")
record VialSet(
        @Schema(description = "Sizes, smallest first.") List<Vial> items,

        @Schema(description = "How sure the sizes are.", examples = "LABEL")
        ReferenceStatus status,

        @Schema(description = "Ids of the sources, see /reference-sources.", examples = "[\"P22\"]") @JsonAlias("src")
        List<String> sources,

        @Schema(description = "What else the source says.") @Nullable String note) {
    VialSet {
        items = items == null ? List.of() : List.copyOf(items);
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    @Schema(name = "ProductVial", description = "One size of vial.")
    record Vial(
            @Schema(description = "Immunoglobulin in one vial, grams, above 0.", examples = "10")
            BigDecimal grams,

            @Schema(description = "Volume of one vial, mL, above 0.", examples = "100")
            int volumeMl) {}
}

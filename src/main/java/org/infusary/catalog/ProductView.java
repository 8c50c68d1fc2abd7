package org.infusary.catalog;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "All that is known of a product: the reference's words, and when it may be planned for.")
record ProductView(
        @JsonUnwrapped ReferenceProduct label,

        @Schema(description = "First day it may be planned for; null for no beginning.", examples = "2026-01-01")
        @Nullable LocalDate validFrom,

        @Schema(description = "Last day it may be planned for; null for no end.", examples = "2027-12-31") @Nullable LocalDate validTo) {

    static ProductView of(ProductCard card) {
        return new ProductView(card.label(), card.validFrom(), card.validTo());
    }
}

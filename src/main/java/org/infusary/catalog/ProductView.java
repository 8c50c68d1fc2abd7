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

        @Schema(description = "Last day it may be planned for; null for no end.", examples = "2027-12-31") @Nullable LocalDate validTo,

        @Schema(
                description = "Since when the catalogue leaves it out: it may no longer be planned for, and stays as it"
                        + " was described last; null while the catalogue names it.",
                examples = "2027-07-01")
        @Nullable LocalDate withdrawnFrom,

        @Schema(description = "Number of the version of the catalogue that says so.", examples = "1")
        int catalogVersion) {

    static ProductView of(ProductCard card) {
        return new ProductView(
                card.label(), card.validFrom(), card.validTo(), card.withdrawnFrom(), card.catalogVersion());
    }
}

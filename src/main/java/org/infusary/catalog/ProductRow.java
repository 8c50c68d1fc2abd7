package org.infusary.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Indication;
import org.jspecify.annotations.Nullable;

@Schema(description = "A product in the list of products; the whole of it is at /products/{productId}.")
record ProductRow(
        @Schema(description = "Stable id of the product, kebab-case.", examples = "privigen")
        String id,

        @Schema(description = "Brand name.", examples = "Privigen")
        String brand,

        @Schema(description = "Who makes it.", examples = "CSL Behring AG")
        String manufacturer,

        @Schema(description = "LIQUID or LYOPHILIZED.", examples = "LIQUID")
        String form,

        @Schema(description = "Concentrations, mg/mL.", examples = "[100]")
        List<Integer> mgPerMl,

        @Schema(
                description = "Sizes of vials, grams; empty when unknown: then the product cannot be planned.",
                examples = "[5, 10, 20, 40]")
        List<BigDecimal> vialGrams,

        @Schema(description = "Indications the label gives rates for.", examples = "[\"PI\", \"CIDP\", \"ITP\"]")
        List<Indication> rateIndications,

        @Schema(description = "ACTIVE or DISCONTINUING, with its source.")
        SourcedValue marketStatus,

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

    static ProductRow of(ProductCard card) {
        ReferenceProduct label = card.label();
        return new ProductRow(
                label.id(),
                label.brand(),
                label.manufacturer(),
                label.form(),
                label.mgPerMl(),
                label.vials().items().stream().map(VialSet.Vial::grams).toList(),
                label.rates().stream()
                        .flatMap(row -> row.indications().stream())
                        .toList(),
                label.marketStatus(),
                card.validFrom(),
                card.validTo(),
                card.withdrawnFrom(),
                card.catalogVersion());
    }
}

package org.infusary.catalog;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "A package with its codes. Carton and vial carry different codes; both are found.")
record NdcRow(
        @Schema(description = "Code of the package as printed.", examples = "44206-437-10")
        String packageNdc,

        @Schema(
                description = "The package's code in the billing form 5-4-2, without hyphens.",
                examples = "44206043710")
        String ndc11,

        @Schema(
                description = "The package's code in the FDA form 6-4-2 of 7 March 2033, without hyphens.",
                examples = "044206043710")
        String ndc12,

        @Schema(
                description = "Code of the vial inside as printed; null when it was not read.",
                examples = "44206-437-91")
        @Nullable String innerNdc,

        @Schema(description = "What the package is.", examples = "carton")
        String level,

        @Schema(description = "Immunoglobulin in one vial, grams, above 0.", examples = "10")
        BigDecimal grams,

        @Schema(description = "Volume of one vial, mL, above 0.", examples = "100")
        int volumeMl,

        @Schema(
                description = "GTIN-14 by arithmetic (0 + 03 + ten digits + check digit); not seen on a package.",
                examples = "00344206437100")
        String gtin14Computed,

        @Schema(description = "How sure code and size are.", examples = "CONFIRMED")
        ReferenceStatus status,

        @Schema(description = "Whose label the package carries, where several sell the product.", examples = "Pfizer")
        @Nullable String labeler) {}

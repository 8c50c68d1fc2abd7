package org.infusary.catalog;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A product as the reference file describes it; read strictly, so that no word of the file is lost unseen. */
@Schema(description = "What the reference says of a product.")
record ReferenceProduct(
        @Schema(description = "Stable id of the product, kebab-case.", examples = "privigen")
        String id,

        @Schema(description = "Brand name.", examples = "Privigen")
        String brand,

        @Schema(description = "Who makes it.", examples = "CSL Behring AG")
        String manufacturer,

        @Schema(description = "Where it is sold.", examples = "US")
        String market,

        @Schema(description = "LIQUID or LYOPHILIZED.", examples = "LIQUID")
        String form,

        @Schema(description = "ACTIVE or DISCONTINUING.") SourcedValue marketStatus,

        @Schema(description = "Concentrations, percent.", examples = "[10]")
        List<BigDecimal> concentrationPercent,

        @Schema(description = "Concentrations, mg/mL.", examples = "[100]")
        List<Integer> mgPerMl,

        @Schema(description = "IV, SC; this service plans IV only.", examples = "[\"IV\"]")
        List<String> routes,

        @Schema(description = "Stabilizers, a list of names.")
        SourcedValue stabilizer,

        @Schema(description = "Sugar, as the source puts it.")
        SourcedValue sugar,

        @Schema(description = "Sodium, as the source puts it.")
        SourcedValue sodium,

        @Schema(description = "Osmolality: min, max or typical.")
        SourcedValue osmolality,

        @Schema(description = "IgA content: qualifier (max or average), value, strict (less than).")
        SourcedValue iga,

        @Schema(description = "pH: min and max.") SourcedValue ph,

        @Schema(description = "Sizes of vials.") VialSet vials,

        @Schema(description = "Whether vial and stopper are free of latex.")
        SourcedValue latexFree,

        @Schema(description = "Months and temperatures of storage.")
        SourcedValue storage,

        @Schema(description = "Flush fluids, filter, dilution, pooling hours.")
        SourcedValue lineRules,

        @Schema(description = "Packages and their codes.") List<NdcRow> ndc,

        @Schema(description = "Labelled indications, short form.", examples = "[\"PI\", \"chronic ITP\"]")
        List<String> indications,

        @Schema(description = "Doses the label gives.") List<LabelRegimen> regimens,

        @Schema(description = "Rates the label gives, one row per group of indications.")
        List<LabelRateRow> rates,

        @Schema(
                description = "Codes; a trailing ? means unconfirmed, to be treated as blocking.",
                examples = "[\"HYPERPROLINEMIA\"]")
        List<String> contraindications,

        @Schema(description = "Where a product's own contraindication was read.", examples = "[\"P28\"]")
        @JsonAlias("contraindicationSrc")
        @Nullable List<String> contraindicationSources,

        @Schema(description = "What is unsure about the contraindications.") @Nullable String contraindicationStatus,

        @Schema(description = "What to do about a missed dose, where read.") @Nullable SourcedValue missedDose,

        @Schema(description = "IgG trough aimed at, where read.") @Nullable SourcedValue trough,

        @Schema(description = "Whether it disturbs some glucose meters, where read.") @Nullable SourcedValue glucoseMeterInterference,

        @Schema(description = "What else is known of the product.") @Nullable String note,

        @Schema(description = "What is missing in the package codes.") @Nullable String ndcNote) {}

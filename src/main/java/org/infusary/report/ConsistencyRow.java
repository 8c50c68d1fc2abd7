package org.infusary.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.brand.rules.SwitchCause;
import org.infusary.report.rules.BrandConsistency;
import org.infusary.report.rules.GroupedBy;
import org.jspecify.annotations.Nullable;

@Schema(name = "BrandConsistencyRow", description = "How consistently a group of infusions kept to the ordered brand.")
record ConsistencyRow(
        @Schema(description = "The patient; null unless counted by PATIENT.") @Nullable UUID patientId,

        @Schema(description = "The ordered product; null unless counted by BRAND.", examples = "privigen") @Nullable String productId,

        @Schema(description = "Its brand; null unless counted by BRAND.", examples = "Privigen") @Nullable String brand,

        @Schema(description = "The site; null unless counted by SITE.") @Nullable UUID siteId,

        @Schema(description = "Its name; null unless counted by SITE.", examples = "Infusion centre North") @Nullable String siteName,

        @Schema(description = "Calendar month at the site; null unless counted by MONTH.", examples = "2026-11")
        @Nullable String month,

        @Schema(description = "Infusions of which something went in, at least 1.", examples = "120")
        long infusions,

        @Schema(description = "Of them with every vial of the ordered product.", examples = "117")
        long onOrderedBrand,

        @Schema(description = "The same as a share, in percent with one decimal.", examples = "97.5")
        BigDecimal onOrderedBrandPercent,

        @Schema(description = "Of them after an infusion of another product, here or elsewhere.", examples = "4")
        long switches,

        @Schema(description = "Switches that begin an approved one for SHORTAGE.", examples = "0")
        long switchesForShortage,

        @Schema(description = "Switches that begin an approved one for PAYER.", examples = "0")
        long switchesForPayer,

        @Schema(description = "Switches that begin an approved one for REACTION.", examples = "0")
        long switchesForReaction,

        @Schema(description = "Switches that begin an approved one for FORMULARY.", examples = "0")
        long switchesForFormulary,

        @Schema(description = "Switches that begin an approved one for SITE.", examples = "0")
        long switchesForSite,

        @Schema(description = "Switches that begin an approved one for RECALL.", examples = "0")
        long switchesForRecall,

        @Schema(description = "Switches that begin an approved one for PRESCRIBER.", examples = "0")
        long switchesForPrescriber,

        @Schema(
                description = "Switches that no approved one asked for, such as those given elsewhere in between.",
                examples = "1")
        long switchesUnasked) {

    /** @param names brands by product and names by site */
    static ConsistencyRow of(BrandConsistency group, GroupedBy by, Map<String, String> names) {
        String key = group.key();
        return new ConsistencyRow(
                by == GroupedBy.PATIENT ? UUID.fromString(key) : null,
                by == GroupedBy.BRAND ? key : null,
                by == GroupedBy.BRAND ? names.get(key) : null,
                by == GroupedBy.SITE ? UUID.fromString(key) : null,
                by == GroupedBy.SITE ? names.get(key) : null,
                by == GroupedBy.MONTH ? key : null,
                group.infusions(),
                group.onOrderedBrand(),
                group.onOrderedBrandPercent(),
                group.switches(),
                group.asked().getOrDefault(SwitchCause.SHORTAGE, 0L),
                group.asked().getOrDefault(SwitchCause.PAYER, 0L),
                group.asked().getOrDefault(SwitchCause.REACTION, 0L),
                group.asked().getOrDefault(SwitchCause.FORMULARY, 0L),
                group.asked().getOrDefault(SwitchCause.SITE, 0L),
                group.asked().getOrDefault(SwitchCause.RECALL, 0L),
                group.asked().getOrDefault(SwitchCause.PRESCRIBER, 0L),
                group.switches()
                        - group.asked().values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }
}

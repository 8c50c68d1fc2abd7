package org.infusary.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.ledger.rules.EntryKind;
import org.infusary.web.Page;
import org.jspecify.annotations.Nullable;

@Schema(description = "What a patient had, the last day first, one page; follow next until it is null.")
record BrandHistoryView(
        @Schema(
                description = "What the patient is to the product asked for on the day asked for, from what was given"
                        + " before that day; null when no product was asked for.",
                examples = "ESTABLISHED")
        @Nullable Exposure exposure,

        @Schema(description = "One row for each product and infusion.")
        List<Day> items,

        @Schema(
                description = "Send as cursor to get the next page; null on the last page.",
                examples = "AZqwv3YAcACAAAAAAAAAAQ")
        @Nullable String next) {

    @Schema(name = "BrandHistoryDay", description = "What the patient had of one product on one day.")
    record Day(
            @Schema(description = "Day on which it was given.", examples = "2026-11-23")
            LocalDate givenOn,

            @Schema(description = "Id of the product.", examples = "privigen")
            String productId,

            @Schema(description = "Whether it was given here or reported from elsewhere.", examples = "GIVEN_HERE")
            EntryKind source,

            @Schema(
                    description = "Id of the infusion; null when it was reported.",
                    examples = "0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f")
            @Nullable UUID infusionId,

            @Schema(description = "Grams of that day; null when not known.", examples = "40") @Nullable BigDecimal grams,

            @Schema(description = "The lots that were given.")
            List<Lot> lots) {

        static Day of(BrandDay day) {
            InfusionId infusion = day.infusion();
            return new Day(
                    day.on(),
                    day.product().value(),
                    day.source(),
                    infusion == null ? null : infusion.value(),
                    plain(day.grams()),
                    day.lots().stream().map(lot -> Lot.of(lot, day.source())).toList());
        }
    }

    @Schema(name = "BrandHistoryLot", description = "What was given of one lot.")
    record Lot(
            @Schema(description = "The manufacturer's batch; null when not known.", examples = "P100123456") @Nullable String lot,

            @Schema(description = "Last day it may be given; null when not known.", examples = "2028-03-31") @Nullable LocalDate expiry,

            @Schema(description = "Grams of the lot; null when not known.", examples = "40") @Nullable BigDecimal grams,

            @Schema(description = "Vials of the lot; null when it was reported.", examples = "2") @Nullable Integer vials,

            @Schema(
                    description = "Ids of the ledger's entries, by which they can be voided.",
                    examples = "[\"0192f0c1-7a2b-7c3d-8e4f-5a6b7c8d9e0f\"]")
            List<UUID> entryIds) {

        static Lot of(BrandDay.LotUse lot, EntryKind source) {
            return new Lot(
                    lot.lot(),
                    lot.expiry(),
                    plain(lot.grams()),
                    source == EntryKind.GIVEN_HERE ? lot.entries().size() : null,
                    lot.entries());
        }
    }

    static BrandHistoryView of(Page<BrandDay> page, @Nullable Exposure exposure) {
        return new BrandHistoryView(exposure, page.items().stream().map(Day::of).toList(), page.next());
    }

    private static @Nullable BigDecimal plain(@Nullable Grams grams) {
        return grams == null ? null : grams.plain();
    }
}

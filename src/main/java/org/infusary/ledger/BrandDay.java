package org.infusary.ledger;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.ProductId;
import org.infusary.ledger.rules.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * What a patient had of one product on one day, in one infusion or reported from elsewhere.
 *
 * @param grams sum of the entries; null when any of them was reported without
 * @param lots what is known of the vials, in the order of the entries
 */
public record BrandDay(
        LocalDate on,
        ProductId product,
        EntryKind source,
        @Nullable InfusionId infusion,
        @Nullable Grams grams,
        List<LotUse> lots) {
    public BrandDay {
        lots = List.copyOf(lots);
    }

    /**
     * The entries of one lot on that day.
     *
     * @param lot null when it was reported without
     * @param entries ids, one for each vial given here, or one for each report
     */
    public record LotUse(
            @Nullable String lot,
            @Nullable LocalDate expiry,
            @Nullable Grams grams,
            List<UUID> entries) {
        public LotUse {
            entries = List.copyOf(entries);
        }
    }

    /** The entry by which this day has its place among others of the same date. */
    UUID firstEntry() {
        return lots.get(0).entries().get(0);
    }

    /** Whether this day comes later in the list, the last days first, than the one of an entry. */
    boolean isAfter(LocalDate day, UUID entry) {
        // as text, because UUIDs compare signed in Java and unsigned in the database
        return on.isBefore(day) || (on.equals(day) && firstEntry().toString().compareTo(entry.toString()) > 0);
    }

    /** Groups entries that come in the order of the days wanted; within a day in the order they were recorded. */
    static List<BrandDay> of(List<EntryFacts> entries) {
        record Day(
                LocalDate on,
                ProductId product,
                EntryKind source,
                @Nullable InfusionId infusion) {}
        Map<Day, List<EntryFacts>> days = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> new Day(entry.on(), entry.product(), entry.kind(), entry.infusion()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return days.entrySet().stream()
                .map(day -> new BrandDay(
                        day.getKey().on(),
                        day.getKey().product(),
                        day.getKey().source(),
                        day.getKey().infusion(),
                        sum(day.getValue()),
                        lots(day.getValue())))
                .toList();
    }

    private static List<LotUse> lots(List<EntryFacts> entries) {
        record Lot(@Nullable String lot, @Nullable LocalDate expiry) {}
        Map<Lot, List<EntryFacts>> lots = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> new Lot(entry.lot(), entry.expiry()), LinkedHashMap::new, Collectors.toList()));
        return lots.entrySet().stream()
                .map(lot -> new LotUse(
                        lot.getKey().lot(),
                        lot.getKey().expiry(),
                        sum(lot.getValue()),
                        lot.getValue().stream().map(EntryFacts::id).toList()))
                .toList();
    }

    private static @Nullable Grams sum(List<EntryFacts> entries) {
        if (entries.stream().anyMatch(entry -> entry.grams() == null)) {
            return null;
        }
        return entries.stream()
                .map(EntryFacts::grams)
                .map(Objects::requireNonNull)
                .reduce(Grams.ZERO, Grams::plus);
    }
}

package org.infusary.supply;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.supply.rules.Need;
import org.jspecify.annotations.Nullable;

@Schema(name = "ProductDemand", description = "What visits of a centre will take of products.")
record ProductDemandView(
        @Schema(description = "By date, then product; where nothing is wanted there is nothing.")
        List<Day> days) {

    @Schema(name = "ProductDemandDay", description = "What is needed of a product on a date.")
    record Day(
            @Schema(description = "The centre's date.", examples = "2026-11-24")
            LocalDate date,

            @Schema(description = "Id of the product.", examples = "privigen")
            String productId,

            @Schema(description = "Its brand; null when it cannot be planned with any more.", examples = "Privigen")
            @Nullable String brand,

            @Schema(description = "For booked visits; held ones are not firm.")
            NeedView firm,

            @Schema(
                    description =
                            "On top of it, for days of PROJECTED cycles of active orders, as the capacity of the day"
                                    + " counts them.")
            NeedView projected) {

        static Day of(ProductDay day) {
            return new Day(
                    day.date(),
                    day.product().value(),
                    day.brand().orElse(null),
                    NeedView.of(day.firm()),
                    NeedView.of(day.projected()));
        }
    }

    @Schema(name = "ProductNeed", description = "Visits, grams, and the vials they are made of.")
    record NeedView(
            @Schema(description = "Infusion days, 0 or more.", examples = "3")
            int visits,

            @Schema(description = "Grams of all of them together.", examples = "130")
            BigDecimal grams,

            @Schema(description = "Vials of each size, smallest first; each visit is made of the fewest.")
            List<VialsView> vials,

            @Schema(description = "Grams of visits that no whole vials add up to; 0 as a rule.", examples = "0")
            BigDecimal unpackedGrams) {

        static NeedView of(Need need) {
            return new NeedView(
                    need.visits(),
                    need.grams().plain(),
                    need.vials().stream()
                            .map(size -> new VialsView(size.grams().plain(), size.vials()))
                            .toList(),
                    need.unpacked().plain());
        }
    }

    @Schema(name = "VialsOfSize", description = "Vials of one size.")
    record VialsView(
            @Schema(description = "Grams of one vial.", examples = "20")
            BigDecimal gramsPerVial,

            @Schema(description = "How many, above 0.", examples = "5")
            int vials) {}

    static ProductDemandView of(List<ProductDay> days) {
        return new ProductDemandView(days.stream().map(Day::of).toList());
    }
}

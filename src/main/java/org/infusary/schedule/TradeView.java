package org.infusary.schedule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.schedule.rules.Trade;
import org.infusary.schedule.rules.TradeCode;
import org.jspecify.annotations.Nullable;

@Schema(name = "Trade", description = "What an offer trades against what was planned or wished.")
record TradeView(
        @Schema(description = "Stable, for programs.", examples = "TIME_OF_DAY")
        TradeCode code,

        @Schema(description = "Number of the cycle, from 1.", examples = "1")
        int cycle,

        @Schema(description = "Number of the day in its cycle, from 1; null: the cycle as a whole.", examples = "1")
        @Nullable Integer day,

        @Schema(
                description = "Days from the target to the first day; null unless the code is EARLY, LATE or"
                        + " OUTSIDE_WINDOW.",
                examples = "2")
        @Nullable Integer days,

        @Schema(description = "For people.", examples = "Begins at 13:15; wished: from 08:00 to 10:30.")
        String detail) {

    static List<TradeView> of(List<Trade> trades) {
        return trades.stream()
                .map(trade -> new TradeView(
                        trade.code(),
                        trade.cycle(),
                        trade.day().orElse(null),
                        trade.days().orElse(null),
                        trade.detail()))
                .toList();
    }
}

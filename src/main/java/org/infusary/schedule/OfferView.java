package org.infusary.schedule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Offer",
        description = "A place for every day that was asked for; all of it fits at once. Nothing is held.")
record OfferView(
        @Schema(description = "One visit for each day, in the order of the course.")
        List<PlaceView> visits,

        @Schema(description = "What it trades against plan and wishes; empty when nothing.")
        List<TradeView> trades) {

    static List<OfferView> of(Offers offers) {
        return offers.answer().offers().stream()
                .map(offer ->
                        new OfferView(PlaceView.of(offer.placements(), offers.zone()), TradeView.of(offer.trades())))
                .toList();
    }
}

package org.infusary.schedule;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Offers", description = "The next best places for the cycles asked for; or why there are none.")
record OffersView(
        @Schema(description = "Best first, all different; empty when the cycles cannot be placed.")
        List<OfferView> offers,

        @Schema(description = "What stands in the way of each cycle; empty exactly when there is an offer.")
        List<CycleRefusalView> refusals) {

    static OffersView of(Offers offers) {
        return new OffersView(
                OfferView.of(offers),
                offers.answer().refusals().stream()
                        .map(refusal -> CycleRefusalView.of(refusal, offers.zone()))
                        .toList());
    }
}

package org.infusary.lot;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.PatientId;
import org.jspecify.annotations.Nullable;

@Schema(name = "StockLot", description = "Vials of one lot and size at a centre.")
public record StockLotView(
        @Schema(description = "Id of the stock lot.") UUID id,

        @Schema(description = "The centre.") UUID siteId,

        @Schema(description = "Id of the product.", examples = "privigen")
        String productId,

        @Schema(description = "Grams of one vial.", examples = "10")
        BigDecimal gramsPerVial,

        @Schema(description = "The manufacturer's batch.", examples = "P100654321")
        String lot,

        @Schema(description = "Last day the vials may be used.", examples = "2028-03-31")
        LocalDate expiry,

        @Schema(description = "NDC or GTIN under which they came; null when none was told.", examples = "44206-437-91")
        @Nullable String code,

        @Schema(description = "The patient whose they are; null: the centre's.") @Nullable UUID patientId,

        @Schema(description = "Vials on hand, 0 or more.", examples = "12")
        int onHand,

        @Schema(description = "Of those, set aside for visits to come.", examples = "4")
        int setAside,

        @Schema(description = "Whether a recall of the lot stands: no vial of it may be used.", examples = "false")
        boolean recalled) {

    public static StockLotView of(StockLotFacts lot) {
        PatientId owner = lot.owner();
        return new StockLotView(
                lot.id().value(),
                lot.site().value(),
                lot.product().value(),
                lot.grams().plain(),
                lot.lot(),
                lot.expiry(),
                lot.code(),
                owner == null ? null : owner.value(),
                lot.onHand(),
                lot.setAside(),
                lot.recalled());
    }
}

package org.infusary.brand;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.course.rules.Lateness;
import org.infusary.kernel.ProductId;
import org.infusary.order.rules.BrandPolicy;
import org.jspecify.annotations.Nullable;

@Schema(name = "AffectedOrder", description = "An order that needs a product that is short.")
record AffectedView(
        @Schema(description = "The order.") UUID orderId,

        @Schema(description = "Its course.") UUID courseId,

        @Schema(description = "Its patient.") UUID patientId,

        @Schema(description = "The first date on the product.", examples = "2026-12-15")
        LocalDate firstDate,

        @Schema(
                description =
                        "Where the patient will stand on that date; null when nothing was given yet or nothing comes round.",
                examples = "ON_TIME")
        @Nullable Lateness lateness,

        @Schema(description = "Days on the product that are booked.", examples = "2")
        int bookedDays,

        @Schema(description = "Days on it that are planned only.", examples = "4")
        int projectedDays,

        @Schema(description = "Grams of all these days.", examples = "420")
        BigDecimal grams,

        @Schema(description = "How firmly the order is tied to the product.", examples = "PREFERRED")
        BrandPolicy brandPolicy,

        @Schema(
                description =
                        "Id of the product to go to: of PREFERRED the first alternative that is valid and has a ladder at"
                                + " the centre; of OPEN the first of all such products whose vials keep the grams, then of the same"
                                + " concentration, then by id. Null with LOCKED, and when there is none.",
                examples = "octagam-10")
        @Nullable String proposedProductId) {

    static AffectedView of(Affected one) {
        return new AffectedView(
                one.open().order().value(),
                one.open().course().value(),
                one.open().patient().value(),
                one.open().first(),
                one.lateness().orElse(null),
                one.open().booked(),
                one.open().projected(),
                one.open().grams().plain(),
                one.policy(),
                one.proposed().map(ProductId::value).orElse(null));
    }
}

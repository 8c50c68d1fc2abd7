package org.infusary.course;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.kernel.Indication;

@Schema(name = "ProductComparison", description = "Every product beside the others, for one patient and one cycle.")
record ProductComparisonView(
        @Schema(description = "First infusion day; the products are those valid on it.", examples = "2026-11-30")
        LocalDate on,

        @Schema(description = "What the immunoglobulin is given for.", examples = "CIDP")
        Indication indication,

        @Schema(description = "OK first, then WARN, then STOP; each in the order of ids.")
        List<ComparedProductView> products) {

    static ProductComparisonView of(LocalDate on, Indication indication, List<ComparedProduct> products) {
        return new ProductComparisonView(
                on, indication, products.stream().map(ComparedProductView::of).toList());
    }
}

package org.infusary.checklist;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.infusary.checklist.rules.Vial;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.ProductId;
import org.infusary.web.Line;

@Schema(name = "ChecklistVial", description = "One vial laid out.")
record VialBody(
        @Schema(
                description = "Product id, NDC or GTIN-14, typed or scanned; the product id in answers of the API.",
                examples = "44206-437-10")
        @NotNull @Size(max = 64, message = "must be at most 64 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String scan,

        @Schema(description = "Manufacturer's batch, 1 to 40 characters.", examples = "P100123456")
        @NotNull @Size(max = 40, message = "must be at most 40 characters") @Pattern(regexp = Line.FILLED, message = Line.FILLED_RULE) String lot,

        @Schema(description = "Last day it may be used.", examples = "2028-03-31") @NotNull LocalDate expiry,

        @Schema(description = "Volume in mL, 0.1 to 1000.", examples = "100")
        @NotNull @Digits(integer = 4, fraction = 1, message = VOLUME) @DecimalMin(value = "0.1", message = VOLUME) @DecimalMax(value = "1000", message = VOLUME) BigDecimal volumeMl) {
    private static final String VOLUME = "must be 0.1 to 1000 mL with at most one decimal";

    static VialBody of(Vial vial) {
        return new VialBody(
                vial.product().value(), vial.lot(), vial.expiry(), vial.volume().value());
    }

    Vial toVial(ProductId product) {
        return new Vial(product, lot, expiry, new Millilitres(volumeMl));
    }
}

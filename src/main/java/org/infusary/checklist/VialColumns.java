package org.infusary.checklist;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.infusary.checklist.rules.Vial;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.ProductId;

/** A vial laid out, in its columns. */
@Embeddable
class VialColumns {
    private String productId;
    private String lot;
    private LocalDate expiry;
    private BigDecimal volumeMl;

    protected VialColumns() {}

    VialColumns(Vial vial) {
        this.productId = vial.product().value();
        this.lot = vial.lot();
        this.expiry = vial.expiry();
        this.volumeMl = vial.volume().value();
    }

    Vial vial() {
        return new Vial(new ProductId(productId), lot, expiry, new Millilitres(volumeMl));
    }
}

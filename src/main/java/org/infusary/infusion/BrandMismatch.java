package org.infusary.infusion;

import org.infusary.kernel.ProductId;
import org.infusary.web.Conflict;

/** 409: the vial is of another product than the visit was planned and signed for; never two brands in one visit. */
final class BrandMismatch extends Conflict {
    private static final long serialVersionUID = 1L;

    BrandMismatch(ProductId planned, ProductId hung) {
        super(
                "brand-mismatch",
                "Another brand than planned",
                "The visit is planned for " + planned + "; the vial is " + hung
                        + ". Take a vial of the planned brand, or have the prescriber decide on a switch.");
        with("plannedProductId", planned.value());
        with("productId", hung.value());
    }
}

package org.infusary.infusion;

import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductByCode;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.web.BadRequest;
import org.jspecify.annotations.Nullable;

/** What a vial is, read from its code or as typed. */
record Vial(
        ProductId product,
        Grams grams,
        @Nullable String ndc,
        @Nullable String gtin) {
    private static final int GTIN_DIGITS = 14;

    /** @throws BadRequest when the code is unknown, contradicts what was typed, or neither code nor product is given */
    static Vial of(HangVialRequest request, BrandCatalog catalog) {
        return request.code() == null ? typed(request, catalog) : coded(request, request.code(), catalog);
    }

    private static Vial coded(HangVialRequest request, String code, BrandCatalog catalog) {
        ProductByCode found = catalog.byCode(code)
                .orElseThrow(() -> new BadRequest("code", "is no NDC or GTIN of the catalogue, or fits more than one"));
        if (request.productId() != null
                && !request.productId().equals(found.product().value())) {
            throw new BadRequest("productId", "must be the product of the code, or absent");
        }
        if (request.grams() != null && new Grams(request.grams()).compareTo(found.grams()) != 0) {
            throw new BadRequest("grams", "must be the grams of the code, or absent");
        }
        boolean gtin = code.length() == GTIN_DIGITS && code.chars().allMatch(Character::isDigit);
        return new Vial(found.product(), found.grams(), gtin ? null : code, gtin ? code : null);
    }

    private static Vial typed(HangVialRequest request, BrandCatalog catalog) {
        if (request.productId() == null) {
            throw new BadRequest("productId", "must be given when there is no code");
        }
        if (request.grams() == null) {
            throw new BadRequest("grams", "must be given when there is no code");
        }
        if (!ProductId.isValid(request.productId()) || !catalog.knows(new ProductId(request.productId()))) {
            throw new BadRequest("productId", "is not in the catalogue");
        }
        return new Vial(new ProductId(request.productId()), new Grams(request.grams()), null, null);
    }
}

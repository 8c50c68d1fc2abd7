package org.infusary.infusion;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductByCode;
import org.infusary.catalog.rules.Gs1Scan;
import org.infusary.kernel.Grams;
import org.infusary.kernel.ProductId;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;
import org.jspecify.annotations.Nullable;

/** What a vial is, read from its scan or code, or as typed. */
record Vial(
        ProductId product,
        Grams grams,
        String lot,
        LocalDate expiry,
        @Nullable String ndc,
        @Nullable String gtin,
        @Nullable String serial) {
    private static final int GTIN_DIGITS = 14;

    /**
     * @param today the centre's date
     * @throws BadRequest when a scan or code is unreadable, unknown or contradicts what was typed, or something is missing
     */
    static Vial of(HangVialRequest request, BrandCatalog catalog, LocalDate today) {
        if (request.scan() != null) {
            return scanned(request, request.scan(), catalog, today);
        }
        Label label = label(request, request.lot(), request.expiry(), request.serial());
        return request.code() == null
                ? typed(request, label, catalog)
                : coded(request, "code", request.code(), label, catalog);
    }

    private static Vial scanned(HangVialRequest request, String text, BrandCatalog catalog, LocalDate today) {
        Gs1Scan scan = Gs1Scan.read(text, today);
        List<FieldError> errors = new ArrayList<>();
        scan.faults().forEach(fault -> errors.add(new FieldError("scan", fault)));
        if (errors.isEmpty() && scan.gtin() == null) {
            errors.add(new FieldError("scan", "must hold (01) GTIN"));
        }
        if (request.code() != null) {
            errors.add(new FieldError("code", "must be absent when there is a scan"));
        }
        differs("lot", request.lot() == null ? null : request.lot().strip(), scan.lot(), errors);
        differs("expiry", request.expiry(), scan.expiry(), errors);
        differs("serial", request.serial(), scan.serial(), errors);
        if (!errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        Label label = label(
                request,
                scan.lot() == null ? request.lot() : scan.lot(),
                scan.expiry() == null ? request.expiry() : scan.expiry(),
                scan.serial() == null ? request.serial() : scan.serial());
        return coded(request, "scan", scan.gtin().digits(), label, catalog);
    }

    private static void differs(
            String field, @Nullable Object typed, @Nullable Object scanned, List<FieldError> errors) {
        if (typed != null && scanned != null && !Objects.equals(typed, scanned)) {
            errors.add(new FieldError(field, "must be that of the scan, or absent"));
        }
    }

    private static Label label(
            HangVialRequest request, @Nullable String lot, @Nullable LocalDate expiry, @Nullable String serial) {
        List<FieldError> errors = new ArrayList<>();
        if (lot == null || lot.isBlank()) {
            errors.add(new FieldError("lot", "must be given"));
        }
        if (expiry == null) {
            errors.add(new FieldError("expiry", "must be given"));
        }
        if (lot == null || expiry == null || !errors.isEmpty()) {
            throw new BadRequest(errors);
        }
        return new Label(lot.strip(), expiry, serial == null || serial.isBlank() ? null : serial.strip());
    }

    private static Vial coded(HangVialRequest request, String field, String code, Label label, BrandCatalog catalog) {
        ProductByCode found = catalog.byCode(code)
                .orElseThrow(() -> new BadRequest(field, "is no NDC or GTIN of the catalogue, or fits more than one"));
        if (request.productId() != null
                && !request.productId().equals(found.product().value())) {
            throw new BadRequest("productId", "must be the product of the code, or absent");
        }
        if (request.grams() != null && new Grams(request.grams()).compareTo(found.grams()) != 0) {
            throw new BadRequest("grams", "must be the grams of the code, or absent");
        }
        boolean gtin = code.length() == GTIN_DIGITS && code.chars().allMatch(Character::isDigit);
        return new Vial(
                found.product(),
                found.grams(),
                label.lot(),
                label.expiry(),
                gtin ? null : code,
                gtin ? code : null,
                label.serial());
    }

    private static Vial typed(HangVialRequest request, Label label, BrandCatalog catalog) {
        if (request.productId() == null) {
            throw new BadRequest("productId", "must be given when there is no code");
        }
        if (request.grams() == null) {
            throw new BadRequest("grams", "must be given when there is no code");
        }
        if (!ProductId.isValid(request.productId()) || !catalog.knows(new ProductId(request.productId()))) {
            throw new BadRequest("productId", "is not in the catalogue");
        }
        return new Vial(
                new ProductId(request.productId()),
                new Grams(request.grams()),
                label.lot(),
                label.expiry(),
                null,
                null,
                label.serial());
    }

    private record Label(
            String lot, LocalDate expiry, @Nullable String serial) {}
}

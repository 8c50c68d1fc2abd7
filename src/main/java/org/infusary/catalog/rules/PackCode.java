package org.infusary.catalog.rules;

import java.util.Optional;

/**
 * A code as somebody typed or scanned it from a pack, in the layout it was found in.
 *
 * @param digits without hyphens and spaces; as many as the layout has
 */
public record PackCode(Layout layout, String digits) {

    /** How the digits are to be understood. */
    public enum Layout {
        /** The printed ten digits without hyphens: where the segments end is unknown. */
        NDC10,
        /** 5-4-2. */
        NDC11,
        /** 6-4-2. */
        NDC12,
        /** GTIN-14 with a right check digit. */
        GTIN14
    }

    /**
     * Understands 4-4-2, 5-3-2, 5-4-1, 5-4-2 and 6-4-2 with hyphens, 10, 11 and 12 bare digits, and a GTIN-14. Spaces
     * do not count. Empty for anything else and for a GTIN with a wrong check digit.
     */
    public static Optional<PackCode> read(String text) {
        String code = text.replace(" ", "");
        if (code.matches("[0-9]+")) {
            return bare(code);
        }
        if (code.matches("[0-9]{5}-[0-9]{4}-[0-9]{2}")) {
            return Optional.of(new PackCode(Layout.NDC11, code.replace("-", "")));
        }
        if (code.matches("[0-9]{6}-[0-9]{4}-[0-9]{2}")) {
            return Optional.of(new PackCode(Layout.NDC12, code.replace("-", "")));
        }
        return Ndc.printed(code).map(ndc -> new PackCode(Layout.NDC11, ndc.digits11()));
    }

    private static Optional<PackCode> bare(String digits) {
        return switch (digits.length()) {
            case 10 -> Optional.of(new PackCode(Layout.NDC10, digits));
            case 11 -> Optional.of(new PackCode(Layout.NDC11, digits));
            case 12 -> Optional.of(new PackCode(Layout.NDC12, digits));
            case 14 -> Gtin.read(digits).map(gtin -> new PackCode(Layout.GTIN14, gtin.digits()));
            default -> Optional.empty();
        };
    }
}

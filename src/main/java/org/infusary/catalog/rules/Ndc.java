package org.infusary.catalog.rules;

import java.util.List;
import java.util.Optional;

/**
 * A National Drug Code as printed on a pack, in three segments: labeler, product, package.
 *
 * <p>Text, never a number: leading zeros count. Layouts and their other spellings: rules reference, {@code ndc} (R23, R24).
 *
 * @param labeler 4 or 5 digits
 * @param product 3 or 4 digits
 * @param pack 1 or 2 digits; with the two before it 10 digits in all
 */
public record Ndc(String labeler, String product, String pack) {
    public Ndc {
        if (!isPrintedLayout(labeler.length() + "-" + product.length() + "-" + pack.length())
                || !(labeler + product + pack).matches("\\d{10}")) {
            throw new IllegalArgumentException("an NDC is printed in ten digits: 4-4-2, 5-3-2 or 5-4-1");
        }
    }

    /** Reads the printed form with hyphens; empty when it is none of the three ten-digit layouts. */
    public static Optional<Ndc> printed(String text) {
        String[] parts = text.split("-", -1);
        if (!text.matches("[0-9-]{12}")
                || parts.length != 3
                || !isPrintedLayout(parts[0].length() + "-" + parts[1].length() + "-" + parts[2].length())) {
            return Optional.empty();
        }
        return Optional.of(new Ndc(parts[0], parts[1], parts[2]));
    }

    /**
     * What ten digits without hyphens may stand for: one code for each of the printed layouts 4-4-2, 5-3-2 and 5-4-1, in
     * this order. Which of them is meant the digits do not tell.
     *
     * @param digits ten digits 0 to 9
     */
    public static List<Ndc> readings(String digits) {
        return List.of(
                new Ndc(digits.substring(0, 4), digits.substring(4, 8), digits.substring(8)),
                new Ndc(digits.substring(0, 5), digits.substring(5, 8), digits.substring(8)),
                new Ndc(digits.substring(0, 5), digits.substring(5, 9), digits.substring(9)));
    }

    private static boolean isPrintedLayout(String lengths) {
        return lengths.equals("4-4-2") || lengths.equals("5-3-2") || lengths.equals("5-4-1");
    }

    /** The ten digits as printed, without hyphens. */
    public String digits10() {
        return labeler + product + pack;
    }

    /** The billing form 5-4-2, each segment filled with zeros on the left. */
    public String digits11() {
        return zeros(labeler, 5) + zeros(product, 4) + zeros(pack, 2);
    }

    /** The form 6-4-2 that the FDA uses from 7 March 2033. */
    public String digits12() {
        return zeros(labeler, 6) + zeros(product, 4) + zeros(pack, 2);
    }

    /** The GTIN-14 of the unit, see {@link Gtin}. */
    public String gtin14() {
        return Gtin.of(this).digits();
    }

    static String zeros(String segment, int length) {
        return "0".repeat(length - segment.length()) + segment;
    }

    @Override
    public String toString() {
        return labeler + "-" + product + "-" + pack;
    }
}

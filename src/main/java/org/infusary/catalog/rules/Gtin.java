package org.infusary.catalog.rules;

import java.util.List;
import java.util.Optional;

/**
 * A GTIN-14 with a right check digit, as it stands in the GS1 element string {@code (01)}.
 *
 * <p>That of a US drug carries its NDC: 0 for the unit, 03, the ten digits, the check digit (rules reference, {@code ndc},
 * R23, R24). Where the segments of the NDC end the GTIN does not tell.
 *
 * @param digits fourteen digits 0 to 9
 */
public record Gtin(String digits) {
    /** The indicator of the unit and the prefix that GS1 US set aside for drugs. */
    private static final String US_DRUG = "003";

    private static final int LENGTH = 14;

    public Gtin {
        if (!digits.matches("[0-9]{14}") || !isChecked(digits)) {
            throw new IllegalArgumentException("a GTIN-14 has fourteen digits, the last of which checks the others");
        }
    }

    /** Reads fourteen digits, blanks left out; empty for anything else and for a wrong check digit. */
    public static Optional<Gtin> read(String text) {
        String digits = text.replace(" ", "");
        return digits.matches("[0-9]{14}") && isChecked(digits) ? Optional.of(new Gtin(digits)) : Optional.empty();
    }

    /** The GTIN of the unit that carries this NDC. */
    public static Gtin of(Ndc ndc) {
        String body = US_DRUG + ndc.digits10();
        return new Gtin(body + checkDigit(body));
    }

    /** The ten digits of the NDC within; empty for a GTIN that is none of a unit of a US drug. */
    public Optional<String> ndcDigits() {
        return digits.startsWith(US_DRUG)
                ? Optional.of(digits.substring(US_DRUG.length(), LENGTH - 1))
                : Optional.empty();
    }

    /** What the NDC within may be, one for each printed layout; empty for a GTIN that is none of a unit of a US drug. */
    public List<Ndc> ndcs() {
        return ndcDigits().map(Ndc::readings).orElse(List.of());
    }

    private static boolean isChecked(String digits) {
        return checkDigit(digits.substring(0, LENGTH - 1)) == digits.charAt(LENGTH - 1) - '0';
    }

    /** The mod-10 check digit of GS1 over the digits before it: weights 3 and 1 in turn, beginning with 3 at the right. */
    private static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? 3 * digit : digit;
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return digits;
    }
}

package org.infusary.catalog.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a GS1 DataMatrix on a pack says: the element strings (01) GTIN, (17) expiry, (10) lot and (21) serial number.
 *
 * <p>Read as a scanner sends it, with FNC1 as the separator GS (ASCII 29) and the symbology identifier {@code ]d2} or
 * without, or as a person copies the line in print, with parentheses. Source: GS1 General Specifications, sections 3, 7.8
 * and 7.12.
 *
 * <ul>
 *   <li>Elements with other identifiers are skipped: those of predefined length by the table of their first two digits,
 *       any other up to the next separator, as every element of variable length ends with one.
 *   <li>An element given twice must say the same.
 *   <li>Lot and serial number are 1 to 20 characters of the GS1 set 82, upper and lower case as printed.
 *   <li>An expiry with day 00 is the last day of its month. Its century is the one that puts it from 49 years before to 50
 *       years after this year.
 *   <li>In print a lot cannot hold what looks like an identifier in parentheses; a scan can.
 *   <li>A lot whose separator is lost swallows what follows it; that is noticed when it grows beyond 20 characters, and else by
 *       who compares it with the label.
 * </ul>
 *
 * @param expiry last day the vial may be used
 * @param faults everything that is wrong, in words; the elements named in one are null
 */
public record Gs1Scan(
        @Nullable Gtin gtin,
        @Nullable LocalDate expiry,
        @Nullable String lot,
        @Nullable String serial,
        List<String> faults) {
    public Gs1Scan {
        faults = List.copyOf(faults);
    }

    /** @param on the centre's date, for the century of an expiry */
    public static Gs1Scan read(String text, LocalDate on) {
        Gs1Elements elements = Gs1Elements.of(text);
        Gs1Fields fields = new Gs1Fields(elements);
        Gtin gtin = fields.take("01", "must be 14 digits with a right check digit", Gtin::read);
        LocalDate expiry = fields.take(
                "17", "must be a date as YYMMDD, with 00 for the last day of a month", date -> expiry(date, on));
        String lot = fields.take("10", TEXT, Gs1Scan::text);
        String serial = fields.take("21", TEXT, Gs1Scan::text);
        return new Gs1Scan(gtin, expiry, lot, serial, fields.faults());
    }

    private static final String TEXT = "must be 1 to 20 characters of the GS1 set 82; is a separator missing after it?";

    private static Optional<String> text(String text) {
        return text.matches("[!\"%&'()*+,\\-./0-9:;<=>?A-Z_a-z]{1,20}") ? Optional.of(text) : Optional.empty();
    }

    private static Optional<LocalDate> expiry(String date, LocalDate on) {
        if (!date.matches("[0-9]{2}(0[1-9]|1[0-2])([0-2][0-9]|3[01])")) {
            return Optional.empty();
        }
        LocalDate month = LocalDate.of(year(date, on), Integer.parseInt(date.substring(2, 4)), 1);
        int day = Integer.parseInt(date.substring(4));
        if (day > month.lengthOfMonth()) {
            return Optional.empty();
        }
        return Optional.of(month.withDayOfMonth(day == 0 ? month.lengthOfMonth() : day));
    }

    /** Section 7.12: the difference of the two-digit years tells the century. */
    private static int year(String date, LocalDate on) {
        int printed = Integer.parseInt(date.substring(0, 2));
        int ahead = printed - on.getYear() % 100;
        int century = on.getYear() / 100 * 100;
        if (ahead >= 51) {
            return century - 100 + printed;
        }
        return ahead <= -50 ? century + 100 + printed : century + printed;
    }
}

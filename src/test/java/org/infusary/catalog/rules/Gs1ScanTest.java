package org.infusary.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules: GS1 General Specifications, sections 3 (identifiers), 7.8 (separators) and 7.12 (centuries). */
class Gs1ScanTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final String GTIN = "00344206437919";
    private static final String GS = "\u001D";

    private static Gs1Scan read(String text) {
        return Gs1Scan.read(text, MON_23_NOV);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]d20100344206437919172803312121A0007\u001D10P100123456",
                "]C10100344206437919172803312121A0007\u001D10P100123456",
                "0100344206437919172803312121A0007\u001D10P100123456",
                "\u001D0100344206437919172803312121A0007\u001D10P100123456",
                "]d210P100123456\u001D17280331\u001D2121A0007\u001D0100344206437919\u001D",
                "(01)00344206437919(17)280331(10)P100123456(21)21A0007",
                "(01) 00344206437919 (21) 21A0007 (17) 280331 (10) P100123456",
                "]d2(01)00344206437919(17)280331(10)P100123456(21)21A0007",
                "  0100344206437919172803312121A0007\u001D10P100123456  "
            })
    void every_way_to_write_the_four_elements_is_read_alike(String text) {
        Gs1Scan scan = read(text);

        assertThat(scan.faults()).isEmpty();
        assertThat(scan.gtin()).isEqualTo(new Gtin(GTIN));
        assertThat(scan.expiry()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(scan.lot()).isEqualTo("P100123456");
        assertThat(scan.serial()).isEqualTo("21A0007");
    }

    @Test
    void a_wrong_check_digit_is_told_and_the_rest_is_read() {
        Gs1Scan scan = read("(01)00344206437918(17)280331(10)P1");

        assertThat(scan.faults()).containsExactly("(01) must be 14 digits with a right check digit");
        assertThat(scan.gtin()).isNull();
        assertThat(scan.lot()).isEqualTo("P1");
    }

    @ParameterizedTest
    @CsvSource({
        "280300, 2028-03-31",
        "280200, 2028-02-29",
        "270200, 2027-02-28",
        "280229, 2028-02-29",
        "280401, 2028-04-01",
        "261123, 2026-11-23",
        "760101, 2076-01-01",
        "770101, 1977-01-01",
        "991231, 1999-12-31",
        "000101, 2000-01-01"
    })
    void an_expiry_is_a_date_of_the_nearest_century(String printed, LocalDate expiry) {
        assertThat(read("(01)" + GTIN + "(17)" + printed).expiry()).isEqualTo(expiry);
    }

    @Test
    void a_century_ahead_is_the_next_one_when_this_one_ends() {
        assertThat(Gs1Scan.read("(17)030131", LocalDate.of(2098, 6, 1)).expiry())
                .isEqualTo(LocalDate.of(2103, 1, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"270229", "281301", "280001", "280332", "280431", "28033", "28O331"})
    void a_day_that_is_none_is_a_fault(String printed) {
        assertThat(read("(01)" + GTIN + "(17)" + printed).faults())
                .containsExactly("(17) must be a date as YYMMDD, with 00 for the last day of a month");
    }

    @Test
    void a_lot_without_a_separator_swallows_the_serial_and_is_noticed_when_it_is_overlong() {
        assertThat(read("01" + GTIN + "1728033110P1001234562100000000000000021A0007")
                        .faults())
                .hasSize(1)
                .allMatch(fault -> fault.startsWith("(10) must be 1 to 20 characters"));
        assertThat(read("01" + GTIN + "1728033110P10012345621A0007").lot()).isEqualTo("P10012345621A0007");
    }

    @ParameterizedTest
    @CsvSource({"12345678901234567890, true", "123456789012345678901, false"})
    void a_lot_has_twenty_characters_at_most(String lot, boolean read) {
        assertThat(read("01" + GTIN + "10" + lot).faults().isEmpty()).isEqualTo(read);
    }

    @Test
    void lower_case_stays_as_it_is_printed() {
        Gs1Scan scan = read("01" + GTIN + "10p100123456" + GS + "21a7");

        assertThat(scan.lot()).isEqualTo("p100123456");
        assertThat(scan.serial()).isEqualTo("a7");
    }

    @Test
    void other_elements_are_skipped_by_their_predefined_length_or_to_the_next_separator() {
        Gs1Scan scan =
                read("]d201" + GTIN + "11250101" + "71212345" + GS + "240X9" + GS + "310300125017280331" + "10P1");

        assertThat(scan.faults()).isEmpty();
        assertThat(scan.expiry()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(scan.lot()).isEqualTo("P1");
        assertThat(read("(01)" + GTIN + "(8005)000123(10)P1").lot()).isEqualTo("P1");
    }

    @Test
    void an_element_twice_must_say_the_same() {
        assertThat(read("(01)" + GTIN + "(10)P1(10)P1").lot()).isEqualTo("P1");
        assertThat(read("(01)" + GTIN + "(10)P1(10)P2").faults())
                .containsExactly("(10) must not be given twice with different values");
    }

    @ParameterizedTest
    @ValueSource(strings = {"]E00344206437919", "]D20100344206437919", "]Q20100344206437919"})
    void a_code_of_another_kind_is_refused(String text) {
        assertThat(read(text).faults())
                .containsExactly("must be a GS1 code: the symbology identifier is of another kind of code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u001D", "lot P1", "P100123456", "(01", "()00344206437919", "(1)2", "AB"})
    void what_is_no_element_string_is_refused(String text) {
        assertThat(read(text).faults()).hasSize(1);
        assertThat(read(text).gtin()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0100344206437", "01003442064379\u001D10P1", "1728", "0"})
    void a_fixed_length_that_ends_early_is_refused(String text) {
        assertThat(read(text).faults()).hasSize(1);
    }

    @Test
    void other_characters_than_those_of_gs1_are_no_lot() {
        assertThat(read("(01)" + GTIN + "(10)P 1").faults()).hasSize(1);
        assertThat(read("(01)" + GTIN + "(10)P\u00E91").faults()).hasSize(1);
        assertThat(read("(01)" + GTIN + "(10)").faults()).hasSize(1);
        assertThat(read("01" + GTIN + "10P\u00001").faults()).hasSize(1);
    }
}

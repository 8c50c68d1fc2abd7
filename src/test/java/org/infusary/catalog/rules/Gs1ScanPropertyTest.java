package org.infusary.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class Gs1ScanPropertyTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final String SET_82 =
            "!\"%&'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz";
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars(SET_82).ofMinLength(1).ofMaxLength(20);
    }

    @Provide
    Arbitrary<String> gtins() {
        return Arbitraries.strings().numeric().ofLength(10).map(ndc -> Gtin.of(
                        Ndc.readings(ndc).get(0))
                .digits());
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars(SET_82 + "\u001D ]").ofMaxLength(80);
    }

    @Property(tries = 500)
    void what_a_scanner_sends_comes_out_as_it_was_printed(
            @ForAll("gtins") String gtin,
            @ForAll("texts") String lot,
            @ForAll("texts") String serial,
            @ForAll @IntRange(max = 18_000) int days,
            @ForAll boolean identified,
            @ForAll boolean lotFirst) {
        LocalDate expiry = LocalDate.of(2026, 1, 1).plusDays(days);
        String tail = lotFirst ? "10" + lot + "\u001D21" + serial : "21" + serial + "\u001D10" + lot;

        Gs1Scan scan =
                Gs1Scan.read((identified ? "]d2" : "") + "01" + gtin + "17" + YYMMDD.format(expiry) + tail, MON_23_NOV);

        assertThat(scan.faults()).isEmpty();
        assertThat(scan.gtin()).isEqualTo(new Gtin(gtin));
        assertThat(scan.expiry()).isEqualTo(expiry);
        assertThat(scan.lot()).isEqualTo(lot);
        assertThat(scan.serial()).isEqualTo(serial);
    }

    @Property(tries = 500)
    void a_line_in_print_says_the_same_as_the_scan(
            @ForAll("gtins") String gtin, @ForAll("texts") String lot, @ForAll("texts") String serial) {
        String plainLot = lot.replace('(', 'x');
        String plainSerial = serial.replace('(', 'x');

        assertThat(Gs1Scan.read("(01)" + gtin + "(10)" + plainLot + "(21)" + plainSerial, MON_23_NOV))
                .isEqualTo(Gs1Scan.read("01" + gtin + "10" + plainLot + "\u001D21" + plainSerial, MON_23_NOV));
    }

    @Property(tries = 500)
    void any_one_digit_of_a_gtin_misread_is_noticed(
            @ForAll("gtins") String gtin,
            @ForAll @IntRange(max = 13) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] digits = gtin.toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);

        assertThat(Gs1Scan.read("01" + new String(digits) + "10P1", MON_23_NOV).faults())
                .hasSize(1);
    }

    @Property(tries = 1000)
    void no_line_breaks_it(@ForAll("lines") String line, @ForAll @StringLength(max = 60) String anything) {
        assertThatCode(() -> Gs1Scan.read(line, MON_23_NOV)).doesNotThrowAnyException();
        assertThatCode(() -> Gs1Scan.read(anything, MON_23_NOV)).doesNotThrowAnyException();
    }
}

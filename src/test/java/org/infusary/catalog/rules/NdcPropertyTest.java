package org.infusary.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.infusary.catalog.rules.PackCode.Layout;

class NdcPropertyTest {
    @Property
    void each_layout_is_filled_to_eleven_digits_of_its_own(@ForAll("tenDigits") String digits) {
        Set<String> billing = Ndc.readings(digits).stream().map(Ndc::digits11).collect(Collectors.toSet());

        assertThat(Ndc.readings(digits)).allMatch(ndc -> ndc.digits10().equals(digits));
        assertThat(billing).allMatch(eleven -> eleven.matches("\\d{11}"));
        // a layout adds one zero in another place: the same eleven digits come out only where zeros meet
        assertThat(billing).hasSizeBetween(1, 3);
    }

    @Property
    void every_spelling_of_a_code_is_read_as_the_same_code(
            @ForAll("tenDigits") String digits, @ForAll @IntRange(max = 2) int layout) {
        Ndc ndc = Ndc.readings(digits).get(layout);

        assertThat(Ndc.printed(ndc.toString())).contains(ndc);
        assertThat(PackCode.read(ndc.toString())).contains(new PackCode(Layout.NDC11, ndc.digits11()));
        assertThat(PackCode.read(ndc.digits10())).contains(new PackCode(Layout.NDC10, digits));
        assertThat(PackCode.read(ndc.digits11())).contains(new PackCode(Layout.NDC11, ndc.digits11()));
        assertThat(PackCode.read(ndc.digits12())).contains(new PackCode(Layout.NDC12, "0" + ndc.digits11()));
        assertThat(Gtin.read(ndc.gtin14()).orElseThrow().ndcs()).contains(ndc);
    }

    @Property
    void one_wrong_digit_of_a_gtin_is_always_seen(
            @ForAll("tenDigits") String digits,
            @ForAll @IntRange(max = 13) int place,
            @ForAll @IntRange(min = 1, max = 9) int more) {
        StringBuilder wrong = new StringBuilder(Ndc.readings(digits).get(0).gtin14());
        wrong.setCharAt(place, (char) ('0' + (wrong.charAt(place) - '0' + more) % 10));

        assertThat(Gtin.read(wrong.toString())).isEmpty();
    }

    @Provide
    Arbitrary<String> tenDigits() {
        return Arbitraries.strings().numeric().ofLength(10);
    }
}

package org.infusary.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {
    @Test
    void the_gtin_of_a_us_drug_carries_the_ten_digits_of_its_ndc() {
        assertThat(Gtin.read("0 03 44206 43710 0").orElseThrow().ndcDigits()).contains("4420643710");
    }

    @Test
    void ten_digits_are_read_by_each_printed_layout() {
        assertThat(new Gtin("00344206437100").ndcs())
                .extracting(Ndc::toString)
                .containsExactly("4420-6437-10", "44206-437-10", "44206-4371-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10344206437107", "04012345678901", "00012345678905"})
    void a_case_and_a_gtin_from_elsewhere_carry_no_ndc_of_a_unit(String digits) {
        Gtin gtin = Gtin.read(digits).orElseThrow();

        assertThat(gtin.ndcDigits()).isEmpty();
        assertThat(gtin.ndcs()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "00344206437101", "0344206437100", "000344206437100", "0034420643710x", "٠٠٣٤٤٢٠٦٤٣٧١٠٠"})
    void anything_else_is_no_gtin(String text) {
        assertThat(Gtin.read(text)).isEmpty();
        assertThatThrownBy(() -> new Gtin(text)).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.infusary.catalog.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.infusary.catalog.rules.PackCode.Layout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NdcTest {
    @ParameterizedTest
    @CsvSource({
        "0944-2700-02, 00944270002, 000944270002, 00309442700029",
        "44206-437-10, 44206043710, 044206043710, 00344206437100",
        "69800-6503-1, 69800650301, 069800650301, 00369800650311"
    })
    void a_printed_code_has_its_other_spellings(String printed, String eleven, String twelve, String gtin) {
        Ndc ndc = Ndc.printed(printed).orElseThrow();

        assertThat(ndc).hasToString(printed);
        assertThat(ndc.digits11()).isEqualTo(eleven);
        assertThat(ndc.digits12()).isEqualTo(twelve);
        assertThat(ndc.gtin14()).isEqualTo(gtin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0944-2700", "0944-270-02", "944-2700-002", "0944-2700-0a", "0944-2700-02-1", "٠٩٤٤-2700-02"
            })
    void anything_else_is_not_a_printed_code(String text) {
        assertThat(Ndc.printed(text)).isEmpty();
        assertThat(PackCode.read(text)).isEmpty();
    }

    @Test
    void an_ndc_cannot_be_made_of_other_layouts() {
        assertThatThrownBy(() -> new Ndc("123", "4567", "890")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0944-2700-02, NDC11, 00944270002",
        "44206-437-10, NDC11, 44206043710",
        "69800-6503-1, NDC11, 69800650301",
        "44206-0437-10, NDC11, 44206043710",
        "044206-0437-10, NDC12, 044206043710",
        "4420643710, NDC10, 4420643710",
        "44206043710, NDC11, 44206043710",
        "044206043710, NDC12, 044206043710",
        "0 03 44206 43710 0, GTIN14, 00344206437100"
    })
    void a_code_is_read_in_the_layout_it_has(String text, Layout layout, String digits) {
        assertThat(PackCode.read(text)).contains(new PackCode(layout, digits));
    }

    @Test
    void a_gtin_with_a_wrong_check_digit_is_not_read() {
        assertThat(PackCode.read("00344206437101")).isEmpty();
    }
}

package org.infusary.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchNameTest {
    @Test
    void accents_and_capitals_make_no_difference() {
        assertThat(SearchName.of("MÜLLER")).isEqualTo(SearchName.of("Muller"));
        assertThat(SearchName.of("Ňemcová")).isEqualTo("nemcova");
    }

    @Test
    void other_letters_stay_apart() {
        assertThat(SearchName.of("Иванова")).isEqualTo("иванова");
        assertThat(SearchName.of("O'Neill-Smith")).isEqualTo("o'neill-smith");
    }
}

package org.infusary.supply.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Reason;
import org.junit.jupiter.api.Test;

class SetAsideRulesTest {
    private static List<String> faults(String wanted, String... lines) {
        return SetAsideRules.faults(Arrays.stream(lines).map(Grams::of).toList(), Grams.of(wanted), Grams.of("5"))
                .stream()
                .map(Reason::code)
                .toList();
    }

    @Test
    void vials_that_make_up_the_visit_are_taken() {
        assertThat(faults("70", "40", "30")).isEmpty();
    }

    @Test
    void less_than_the_visit_is_refused() {
        assertThat(faults("70", "69.999")).containsExactly("fewer-grams-than-visit");
        assertThat(faults("70", "70")).isEmpty();
    }

    @Test
    void a_unit_more_than_the_visit_is_refused_and_less_is_not() {
        assertThat(faults("70", "74.999")).isEmpty();
        assertThat(faults("70", "75")).containsExactly("more-grams-than-visit");
    }

    @Test
    void a_lot_without_which_the_visit_is_made_up_is_refused() {
        assertThat(faults("70", "70", "2.5")).containsExactly("more-lots-than-needed");
        assertThat(faults("70", "69", "2.5")).isEmpty();
    }
}

package org.infusary.checklist.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.infusary.checklist.rules.Threshold.Status;
import org.junit.jupiter.api.Test;

class ThresholdClaimsTest {
    private static final Template BASE = with(threshold("90", "mm[Hg]", Status.SITE_DEFAULT));

    @Test
    void a_number_that_stays_may_say_what_it_said() {
        assertThat(faults(threshold("90.0", "mm[Hg]", Status.SITE_DEFAULT), false))
                .isEmpty();
    }

    @Test
    void a_number_that_changes_is_the_centres_own() {
        String place = "items[0].definition.thresholds[0].status";

        assertThat(faults(threshold("95", "mm[Hg]", Status.SITE_DEFAULT), true)).containsExactly(place);
        assertThat(faults(threshold("95", "mm[Hg]", Status.SOURCED), true)).containsExactly(place);
        assertThat(faults(threshold("90", "mm[Hg]", Status.SOURCED), true)).containsExactly(place);
        assertThat(faults(threshold("90", "kPa", Status.SITE_DEFAULT), true)).containsExactly(place);
        assertThat(faults(threshold("95", "mm[Hg]", Status.SITE_SET), true)).isEmpty();
    }

    @Test
    void a_number_that_is_confirmed_as_it_is_is_the_centres_own_too() {
        assertThat(faults(threshold("90", "mm[Hg]", Status.SITE_SET), true)).isEmpty();
    }

    @Test
    void a_number_of_its_own_belongs_to_one_site() {
        assertThat(faults(threshold("90", "mm[Hg]", Status.SITE_SET), false)).hasSize(1);
    }

    @Test
    void a_number_of_an_item_of_the_centre_is_its_own() {
        Template nothing = new Template(1, List.of(), List.of());
        Template draft = with(threshold("90", "mm[Hg]", Status.SOURCED));

        assertThat(ThresholdClaims.faults(draft, nothing, true)).hasSize(1);
    }

    private static List<String> faults(Threshold threshold, boolean ofSite) {
        return ThresholdClaims.faults(with(threshold), BASE, ofSite).stream()
                .map(Fault::place)
                .toList();
    }

    private static Threshold threshold(String value, String unit, Status status) {
        return new Threshold("low", new BigDecimal(value), unit, status);
    }

    private static Template with(Threshold threshold) {
        ItemDefinition definition = new ItemDefinition(
                Form.YES_NO, Asked.EARLY, false, null, List.of(), List.of(threshold), null, List.of(), List.of(), null);
        TemplateItem item = new TemplateItem(
                new ItemCode("BP"), "Blood pressure", "INT", Severity.INFO, "-", List.of(), "-", definition);
        return new Template(1, List.of(item), List.of());
    }
}

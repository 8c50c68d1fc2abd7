package org.infusary.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.TemplateItem;
import org.infusary.testing.AtOnce;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TemplatePressTest {
    @Inject
    TemplatePress press;

    @Inject
    Templates templates;

    @Test
    void the_reference_is_version_1_with_all_its_items() {
        List<TemplateItem> items = ChecklistReference.load().items();

        List<TemplateItem> published = QuarkusTransaction.requiringNew()
                .call(() -> templates.template(1).items());

        assertThat(published).isEqualTo(items).hasSize(36);
    }

    @Test
    void instances_that_start_together_publish_the_same_items_once() throws Exception {
        Template reference = ChecklistReference.load().template(0);

        AtOnce.of(2, () -> {
            press.publish(reference);
            return null;
        });

        int newest = QuarkusTransaction.requiringNew().call(templates::newestOfService);
        assertThat(newest).isEqualTo(1);
    }
}

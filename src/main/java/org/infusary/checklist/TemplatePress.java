package org.infusary.checklist;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.TreeSet;
import org.infusary.checklist.rules.OverridePolicy;
import org.infusary.checklist.rules.TemplateItem;

/**
 * Publishes the items of the reference as the next version of the checklist at the start, unless the very same items were
 * published before. Checklists already opened keep their version. Instances that start together publish one after the
 * other.
 */
@ApplicationScoped
class TemplatePress {
    private static final int AFTER_THE_CATALOGUE = 200;

    private final Templates templates;
    private final Clock clock;

    TemplatePress(Templates templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(AFTER_THE_CATALOGUE) StartupEvent started) {
        publish(ChecklistReference.load().items());
    }

    @Transactional
    void publish(List<TemplateItem> items) {
        templates.lockForPublishing();
        Digest digest = new Digest();
        items.forEach(item -> digest.line(
                item.code(),
                item.prompt(),
                item.answer(),
                item.severity(),
                item.rule(),
                String.join(",", item.sources()),
                item.thresholdStatus(),
                override(item)));
        String content = digest.sha256();
        if (!templates.isPublished(content)) {
            templates.persist(new PublishedTemplate(templates.newestVersion() + 1, items, content, clock.instant()));
        }
    }

    private static String override(TemplateItem item) {
        OverridePolicy override = item.override();
        return override == null ? "" : new TreeSet<>(override.roles()) + " " + override.hours();
    }
}

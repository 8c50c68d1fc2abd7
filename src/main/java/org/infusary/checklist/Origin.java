package org.infusary.checklist;

import java.util.List;
import java.util.Optional;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.TemplateItem;
import org.infusary.checklist.rules.Threshold;

/**
 * Where an item of a draft comes from, and what follows for the words that nobody writes: the type of its answer, and where
 * its thresholds come from.
 *
 * @param before the item of the version the draft is based on; empty for one of the centre's own
 */
record Origin(ItemCode code, Optional<TemplateItem> before) {
    private static final String SET = "site-set";
    private static final String DEFAULT = "site-default";
    private static final String SOURCED = "sourced";

    static Origin of(Template base, ItemCode code) {
        return new Origin(code, base.item(code));
    }

    TemplateItem item(TemplateContent.Item said) {
        ItemDefinition definition = said.definition().definition();
        return new TemplateItem(
                code,
                said.prompt(),
                before.filter(item -> item.form() == definition.form())
                        .map(TemplateItem::answer)
                        .orElse(definition.form().name()),
                said.severity(),
                said.rule(),
                said.sources(),
                thresholdStatus(definition),
                definition);
    }

    private String thresholdStatus(ItemDefinition definition) {
        List<Threshold.Status> now = statuses(definition);
        if (before.filter(item -> statuses(item.definition()).equals(now)).isPresent()) {
            return before.get().thresholdStatus();
        }
        if (now.contains(Threshold.Status.SITE_DEFAULT)) {
            return DEFAULT;
        }
        return now.isEmpty() || now.contains(Threshold.Status.SITE_SET) ? SET : SOURCED;
    }

    private static List<Threshold.Status> statuses(ItemDefinition definition) {
        return definition.thresholds().stream().map(Threshold::status).toList();
    }
}

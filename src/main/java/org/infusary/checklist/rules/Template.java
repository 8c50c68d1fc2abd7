package org.infusary.checklist.rules;

import java.util.List;

/** One published version of the checklist; never changes. */
public record Template(int version, List<TemplateItem> items) {
    public Template {
        items = List.copyOf(items);
    }
}

package org.infusary.checklist.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One version of the checklist as data; a published one never changes.
 *
 * @param items in the order they are shown
 * @param conditions what answers tell of the patient's conditions, so that all items judge by it: expressions of type
 *     {@code list(Condition)}; they cannot use {@code patient.conditions}, which they make
 */
public record Template(int version, List<TemplateItem> items, List<String> conditions) {
    public Template {
        items = List.copyOf(items);
        conditions = List.copyOf(conditions);
    }

    /** The form of each item's answer. */
    public Map<ItemCode, Form> forms() {
        return items.stream().collect(Collectors.toMap(TemplateItem::code, TemplateItem::form));
    }

    public Optional<TemplateItem> item(ItemCode code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }
}

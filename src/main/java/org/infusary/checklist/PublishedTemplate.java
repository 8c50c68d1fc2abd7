package org.infusary.checklist;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.TemplateItem;
import org.jspecify.annotations.Nullable;

/** A version of the checklist as it was published; never changed. */
@Entity
@Immutable
@Table(name = "checklist_template")
class PublishedTemplate {
    @Id
    private int version;

    private String contentSha256;
    private Instant publishedAt;
    private @Nullable List<String> conditions;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "checklist_item", joinColumns = @JoinColumn(name = "template_version"))
    @OrderColumn(name = "position")
    private List<ItemColumns> items = new ArrayList<>();

    protected PublishedTemplate() {}

    PublishedTemplate(Template template, String contentSha256, Instant publishedAt) {
        this.version = template.version();
        this.contentSha256 = contentSha256;
        this.publishedAt = publishedAt;
        this.conditions = template.conditions();
        this.items = template.items().stream().map(ItemColumns::new).toList();
    }

    /** @param reference how items are judged that were published before definitions were kept with them */
    Template template(ChecklistReference reference) {
        Map<ItemCode, ItemDefinition> unwritten =
                reference.items().stream().collect(Collectors.toMap(TemplateItem::code, TemplateItem::definition));
        return new Template(
                version,
                items.stream()
                        .map(item -> item.item(unwritten.get(item.code())))
                        .toList(),
                conditions == null ? reference.conditions() : conditions);
    }
}

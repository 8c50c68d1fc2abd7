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
import org.hibernate.annotations.Immutable;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.TemplateItem;

/** A version of the checklist as it was published; never changed. */
@Entity
@Immutable
@Table(name = "checklist_template")
class PublishedTemplate {
    @Id
    private int version;

    private String contentSha256;

    private Instant publishedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "checklist_item", joinColumns = @JoinColumn(name = "template_version"))
    @OrderColumn(name = "position")
    private List<ItemColumns> items = new ArrayList<>();

    protected PublishedTemplate() {}

    PublishedTemplate(int version, List<TemplateItem> items, String contentSha256, Instant publishedAt) {
        this.version = version;
        this.contentSha256 = contentSha256;
        this.publishedAt = publishedAt;
        this.items = items.stream().map(ItemColumns::new).toList();
    }

    Template template() {
        return new Template(version, items.stream().map(ItemColumns::item).toList());
    }
}

package org.infusary.checklist;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;
import org.infusary.checklist.rules.Edition;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.Scope;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.TemplateItem;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.jspecify.annotations.Nullable;

/** A version of the checklist as it was published; never changed. Its items are read where they are needed. */
@Entity
@Immutable
@Table(name = "checklist_template")
class PublishedTemplate {
    @Id
    private int version;

    private String contentSha256;
    private Instant publishedAt;
    private @Nullable List<String> conditions;
    private @Nullable UUID siteId;
    private @Nullable List<String> products;
    private @Nullable List<String> exposures;
    private @Nullable List<String> risks;
    private @Nullable LocalDate validFrom;
    private @Nullable UUID draftedBy;
    private @Nullable UUID publishedBy;

    @ElementCollection
    @CollectionTable(name = "checklist_item", joinColumns = @JoinColumn(name = "template_version"))
    @OrderColumn(name = "position")
    private List<ItemColumns> items = new ArrayList<>();

    protected PublishedTemplate() {}

    /** One that comes with the service. */
    PublishedTemplate(Template template, String contentSha256, Instant publishedAt) {
        this.version = template.version();
        this.contentSha256 = contentSha256;
        this.publishedAt = publishedAt;
        this.conditions = template.conditions();
        this.items = template.items().stream().map(ItemColumns::new).toList();
    }

    /** One of a centre. */
    static PublishedTemplate ofCentre(
            Template template,
            String contentSha256,
            Scope scope,
            LocalDate validFrom,
            UUID draftedBy,
            AccountId by,
            Instant at) {
        PublishedTemplate published = new PublishedTemplate(template, contentSha256, at);
        published.siteId = scope.site() == null ? null : scope.site().value();
        published.products =
                scope.products().stream().map(ProductId::value).sorted().toList();
        published.exposures = words(scope.exposures());
        published.risks = words(scope.risks());
        published.validFrom = validFrom;
        published.draftedBy = draftedBy;
        published.publishedBy = by.value();
        return published;
    }

    private static List<String> words(Iterable<? extends Enum<?>> words) {
        List<String> names = new ArrayList<>();
        words.forEach(word -> names.add(word.name()));
        return names.stream().sorted().toList();
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

    Edition edition() {
        return new Edition(version, scope(), validFrom);
    }

    private Scope scope() {
        if (products == null || exposures == null || risks == null) {
            return Scope.EVERYTHING;
        }
        return new Scope(
                siteId == null ? null : new SiteId(siteId),
                products.stream().map(ProductId::new).collect(Collectors.toSet()),
                exposures.stream().map(Exposure::valueOf).collect(Collectors.toSet()),
                risks.stream().map(Condition::valueOf).collect(Collectors.toSet()));
    }

    TemplateVersionRow row(@Nullable TemplateWithdrawal withdrawal) {
        return new TemplateVersionRow(
                version,
                ScopeBody.of(scope()),
                validFrom,
                draftedBy,
                publishedBy,
                publishedAt,
                withdrawal == null ? null : withdrawal.withdrawnBy(),
                withdrawal == null ? null : withdrawal.withdrawnAt(),
                withdrawal == null ? null : withdrawal.reason());
    }
}

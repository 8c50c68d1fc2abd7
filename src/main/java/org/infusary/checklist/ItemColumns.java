package org.infusary.checklist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.ItemDefinition;
import org.infusary.checklist.rules.Severity;
import org.infusary.checklist.rules.TemplateItem;
import org.jspecify.annotations.Nullable;

/** One item of a published template in its columns. */
@Embeddable
class ItemColumns {
    private String code;

    private String prompt;

    private String answer;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String rule;

    private List<String> sources;

    private String thresholdStatus;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable ItemDefinition definition;

    protected ItemColumns() {}

    ItemColumns(TemplateItem item) {
        this.code = item.code().value();
        this.prompt = item.prompt();
        this.answer = item.answer();
        this.severity = item.severity();
        this.rule = item.rule();
        this.sources = item.sources();
        this.thresholdStatus = item.thresholdStatus();
        this.definition = item.definition();
    }

    ItemCode code() {
        return new ItemCode(code);
    }

    /** @param unwritten how it is judged when it was published before definitions were kept */
    TemplateItem item(ItemDefinition unwritten) {
        return new TemplateItem(
                code(),
                prompt,
                answer,
                severity,
                rule,
                sources,
                thresholdStatus,
                definition == null ? unwritten : definition);
    }
}

package org.infusary.checklist;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.Set;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.OverridePolicy;
import org.infusary.checklist.rules.Severity;
import org.infusary.checklist.rules.TemplateItem;
import org.jspecify.annotations.Nullable;

/** One item of a published template in its columns. */
@Embeddable
class ItemColumns {
    @Enumerated(EnumType.STRING)
    private ItemCode code;

    private String prompt;

    private String answer;

    @Enumerated(EnumType.STRING)
    private Severity severity;

    private String rule;

    private List<String> sources;

    private String thresholdStatus;

    private @Nullable List<String> overrideRoles;

    private @Nullable Integer overrideHours;

    protected ItemColumns() {}

    ItemColumns(TemplateItem item) {
        this.code = item.code();
        this.prompt = item.prompt();
        this.answer = item.answer();
        this.severity = item.severity();
        this.rule = item.rule();
        this.sources = item.sources();
        this.thresholdStatus = item.thresholdStatus();
        OverridePolicy override = item.override();
        if (override != null) {
            this.overrideRoles = override.roles().stream().sorted().toList();
            this.overrideHours = override.hours();
        }
    }

    TemplateItem item() {
        return new TemplateItem(code, prompt, answer, severity, rule, sources, thresholdStatus, override());
    }

    private @Nullable OverridePolicy override() {
        return overrideRoles == null || overrideHours == null
                ? null
                : new OverridePolicy(Set.copyOf(overrideRoles), overrideHours);
    }
}

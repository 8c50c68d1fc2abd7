package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * That someone of a named role goes on in spite of what stops, for the reasons of one answer, until it expires. Written once;
 * it lapses with the answer, and is withdrawn by a row of its own.
 */
@Entity
@Immutable
@Table(name = "checklist_override")
class StopOverride {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID checklistId;

    private int templateVersion;

    private String code;

    private @Nullable UUID answerId;

    private List<String> codes;

    private String role;

    private String reason;

    private UUID overriddenBy;

    private Instant overriddenAt;

    private Instant expiresAt;

    protected StopOverride() {}

    /** @param codes of the reasons it covers */
    static StopOverride of(
            Checklist checklist,
            ItemCode code,
            @Nullable UUID answer,
            List<String> codes,
            Decision decided,
            Instant until) {
        StopOverride override = new StopOverride();
        override.checklistId = checklist.id();
        override.templateVersion = checklist.templateVersion();
        override.code = code.value();
        override.answerId = answer;
        override.codes = List.copyOf(codes);
        override.role = decided.role();
        override.reason = decided.reason();
        override.overriddenBy = decided.by().value();
        override.overriddenAt = decided.at();
        override.expiresAt = until;
        return override;
    }

    UUID id() {
        return id;
    }

    ItemCode code() {
        return new ItemCode(code);
    }

    @Nullable UUID answerId() {
        return answerId;
    }

    List<String> codes() {
        return codes;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Decision decision() {
        return new Decision(role, reason, new AccountId(overriddenBy), overriddenAt);
    }
}

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

/** That someone saw what warned of one answer, or of a computed item, and goes on. Lapses with the answer. */
@Entity
@Immutable
@Table(name = "checklist_acknowledgement")
class Acknowledgement {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID checklistId;

    private int templateVersion;

    private String code;

    private @Nullable UUID answerId;

    private List<String> codes;

    private String reason;

    private boolean byPrescriber;

    private UUID acknowledgedBy;

    private Instant acknowledgedAt;

    protected Acknowledgement() {}

    Acknowledgement(
            Checklist checklist, ItemCode code, @Nullable UUID answer, AcknowledgementFacts seen, List<String> codes) {
        this.checklistId = checklist.id();
        this.templateVersion = checklist.templateVersion();
        this.code = code.value();
        this.answerId = answer;
        this.codes = List.copyOf(codes);
        this.reason = seen.reason();
        this.byPrescriber = seen.byPrescriber();
        this.acknowledgedBy = seen.by().value();
        this.acknowledgedAt = seen.at();
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

    AcknowledgementFacts facts() {
        return new AcknowledgementFacts(reason, byPrescriber, new AccountId(acknowledgedBy), acknowledgedAt);
    }
}

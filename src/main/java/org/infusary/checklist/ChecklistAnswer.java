package org.infusary.checklist;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.Field;
import org.infusary.checklist.rules.Form;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Premedication;
import org.infusary.checklist.rules.Vial;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/** One answer to one item as it was given. It is live until another one, or taking it back, supersedes it. */
@Entity
@Table(name = "checklist_answer")
class ChecklistAnswer {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID checklistId;

    private int templateVersion;

    private String code;

    private UUID answeredBy;

    private Instant answeredAt;

    private @Nullable UUID supersededBy;

    private @Nullable Instant supersededAt;

    private @Nullable String note;

    @Embedded
    private @Nullable AnswerColumns columns;

    @ElementCollection
    @CollectionTable(name = "checklist_answer_vial", joinColumns = @JoinColumn(name = "answer_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<VialColumns> vials = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "checklist_answer_premedication", joinColumns = @JoinColumn(name = "answer_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 50)
    private List<PremedicationColumns> premedication = new ArrayList<>();

    protected ChecklistAnswer() {}

    static ChecklistAnswer give(Checklist checklist, ItemAnswer given, AccountId by, Instant at) {
        ChecklistAnswer answer = new ChecklistAnswer();
        answer.checklistId = checklist.id();
        answer.templateVersion = checklist.templateVersion();
        answer.code = given.code().value();
        answer.answeredBy = by.value();
        answer.answeredAt = at;
        answer.note = given.note();
        answer.columns = new AnswerColumns(given.fields());
        List<Vial> vials = given.fields().get(Field.VIALS);
        if (vials != null) {
            vials.forEach(vial -> answer.vials.add(new VialColumns(vial)));
        }
        List<Premedication> drugs = given.fields().get(Field.PREMEDICATION);
        if (drugs != null) {
            drugs.forEach(drug -> answer.premedication.add(new PremedicationColumns(drug)));
        }
        return answer;
    }

    void supersede(AccountId by, Instant at) {
        if (supersededAt != null) {
            throw new IllegalStateException("answer " + id + " is superseded already");
        }
        this.supersededBy = by.value();
        this.supersededAt = at;
    }

    UUID id() {
        return id;
    }

    ItemCode code() {
        return new ItemCode(code);
    }

    @Nullable String note() {
        return note;
    }

    AccountId by() {
        return new AccountId(answeredBy);
    }

    Instant at() {
        return answeredAt;
    }

    /** @param form of the item, which tells an empty list from none */
    AnswerFields fields(Form form) {
        AnswerFields fields = columns == null ? AnswerFields.NONE : columns.fields();
        return switch (form) {
            case VIALS ->
                fields.with(Field.VIALS, vials.stream().map(VialColumns::vial).toList());
            case PREMEDICATION ->
                fields.with(
                        Field.PREMEDICATION,
                        premedication.stream()
                                .map(PremedicationColumns::premedication)
                                .toList());
            default -> fields;
        };
    }

    /** Whether it says the same, note included. */
    boolean says(ItemAnswer given, Form form) {
        return fields(form).equals(given.fields()) && Objects.equals(note, given.note());
    }
}

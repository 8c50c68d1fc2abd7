package org.infusary.checklist;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
import org.infusary.checklist.rules.AnswerChannel;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.Field;
import org.infusary.checklist.rules.Form;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Premedication;
import org.infusary.checklist.rules.Vial;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one item as it was given. It is live until another one, or taking it back, supersedes it; one that comes in
 * when an answer given later counts already is superseded from the first.
 */
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

    private @Nullable Instant receivedAt;

    @Enumerated(EnumType.STRING)
    private AnswerChannel channel;

    private boolean overtaken;

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
        answer.answeredAt = given.answeredAt() == null ? at : given.answeredAt();
        answer.receivedAt = at;
        answer.channel = given.channel();
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

    /** Superseded before it was ever live, by whoever gave what was answered later, or took it back. */
    void overtake(AccountId by) {
        this.overtaken = true;
        supersede(by, receivedAt());
    }

    UUID id() {
        return id;
    }

    ItemCode code() {
        return new ItemCode(code);
    }

    AccountId by() {
        return new AccountId(answeredBy);
    }

    /** When it was answered, by the clock of the device. */
    Instant at() {
        return answeredAt;
    }

    Instant receivedAt() {
        return receivedAt == null ? answeredAt : receivedAt;
    }

    /** The moment that decides which of two answers is the later one: no clock makes an answer later than it came in. */
    Instant countsFrom() {
        return answeredAt.isAfter(receivedAt()) ? receivedAt() : answeredAt;
    }

    AnswerChannel channel() {
        return channel;
    }

    boolean isLive() {
        return supersededAt == null;
    }

    boolean isOvertaken() {
        return overtaken;
    }

    @Nullable Instant supersededAt() {
        return supersededAt;
    }

    @Nullable AccountId supersededBy() {
        return supersededBy == null ? null : new AccountId(supersededBy);
    }

    /** @param form of the item, which tells an empty list from none */
    AnswerFacts facts(Form form, @Nullable SecondCheck check) {
        return new AnswerFacts(
                id,
                fields(form),
                note,
                by(),
                answeredAt,
                receivedAt(),
                channel,
                check == null ? null : check.by(),
                check == null ? null : check.at());
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

    /** Whether it says the same in the same way, note included. */
    boolean says(ItemAnswer given, Form form) {
        return fields(form).equals(given.fields()) && Objects.equals(note, given.note()) && channel == given.channel();
    }

    /** Whether this is that answer, which has come in again. The version of an order is not the caller's to say. */
    boolean is(ItemAnswer given, Form form, AccountId by) {
        Long version = fields(form).get(Field.ORDER_VERSION);
        return answeredAt.equals(given.answeredAt())
                && answeredBy.equals(by.value())
                && says(given.with(given.fields().with(Field.ORDER_VERSION, version)), form);
    }
}

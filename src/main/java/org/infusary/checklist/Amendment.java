package org.infusary.checklist;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.Review;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A change of what was signed: which answer took the place of which, who gave it and why, and how the checklist stood with it.
 *
 * <p>It is begun under a signature that stands, then the answer is given, and in the same transaction it is judged; after
 * that it never changes. Before the first drop a signature that does not stand with it is withdrawn. After the first drop it
 * is late: documentation only, which withdraws nothing.
 */
@Entity
@Table(name = "checklist_amendment")
class Amendment {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID checklistId;

    private int templateVersion;

    private String code;

    private UUID signatureId;

    private int number;

    private @Nullable UUID amendedAnswerId;

    private String reason;

    private boolean late;

    private UUID amendedBy;

    private Instant amendedAt;

    private @Nullable UUID answerId;

    private @Nullable String verdict;

    private @Nullable Integer openHardStops;

    private @Nullable Integer newHardStops;

    private @Nullable Boolean withdraws;

    protected Amendment() {}

    /**
     * @param number from 1 for the first one of the signature
     * @param late whether the infusion has begun
     */
    static Amendment begin(Sheet signed, SignatureFacts signature, int number, ItemCode code, boolean late, Said said) {
        Amendment amendment = new Amendment();
        amendment.checklistId = signed.checklist().id();
        amendment.templateVersion = signed.checklist().templateVersion();
        amendment.code = code.value();
        amendment.signatureId = signature.id();
        amendment.number = number;
        amendment.amendedAnswerId = signed.reading().answerId(code);
        amendment.late = late;
        amendment.reason = said.why();
        amendment.amendedBy = said.by().value();
        amendment.amendedAt = said.at();
        return amendment;
    }

    /** Who amends, and why. */
    record Said(String why, AccountId by, Instant at) {}

    /**
     * @param answer the one given
     * @param before how the checklist stood before it was
     */
    void judge(UUID answer, Review before, Review after) {
        if (answerId != null) {
            throw new IllegalStateException("amendment " + id + " is judged already");
        }
        answerId = answer;
        verdict = after.verdict().word();
        openHardStops = after.openHardStops();
        newHardStops = after.openHardStopsSince(before);
        withdraws = !late && after.isAgainstSignature(before);
    }

    UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    @Nullable UUID amendedAnswer() {
        return amendedAnswerId;
    }

    @Nullable UUID answer() {
        return answerId;
    }

    String reason() {
        return reason;
    }

    boolean isWithdrawing() {
        return Boolean.TRUE.equals(withdraws);
    }

    /** Whether something would have stopped a start that nobody saw before it. */
    boolean isLateStop() {
        return late && newHardStops != null && newHardStops > 0;
    }

    /**
     * Only of one that is judged.
     *
     * @param before the answer that was amended; null when the item was unanswered
     */
    AmendmentFacts facts(@Nullable AnswerFacts before, AnswerFacts after) {
        return new AmendmentFacts(
                id,
                new ItemCode(code),
                signatureId,
                number,
                reason,
                new AccountId(amendedBy),
                amendedAt,
                late,
                verdict,
                openHardStops,
                newHardStops,
                withdraws,
                before,
                after);
    }
}

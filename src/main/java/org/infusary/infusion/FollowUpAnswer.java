package org.infusary.infusion;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.infusary.kernel.AccountId;
import org.infusary.ledger.rules.Symptom;
import org.jspecify.annotations.Nullable;

/** What came of a follow-up call. Written once. */
@Entity
@Immutable
@Table(name = "follow_up_answer")
class FollowUpAnswer {
    @Id
    private UUID followUpId;

    private boolean reached;
    private @Nullable Boolean severeHeadache;
    private @Nullable Boolean stiffNeck;

    @Enumerated(EnumType.STRING)
    private List<Symptom> symptoms;

    private @Nullable UUID reactionId;
    private @Nullable String note;
    private UUID answeredBy;
    private Instant answeredAt;

    protected FollowUpAnswer() {}

    /** @param reaction that the symptoms were recorded as; null when there are none */
    static FollowUpAnswer of(
            UUID followUp,
            FollowUpAnswerRequest request,
            Set<Symptom> symptoms,
            @Nullable UUID reaction,
            AccountId by,
            Instant at) {
        FollowUpAnswer answer = new FollowUpAnswer();
        answer.followUpId = followUp;
        answer.reached = request.reached();
        answer.severeHeadache = request.severeHeadache();
        answer.stiffNeck = request.stiffNeck();
        answer.symptoms = List.copyOf(symptoms);
        answer.reactionId = reaction;
        answer.note = request.note();
        answer.answeredBy = by.value();
        answer.answeredAt = at;
        return answer;
    }

    UUID followUp() {
        return followUpId;
    }

    AftercareView.Answer view() {
        return new AftercareView.Answer(
                reached, severeHeadache, stiffNeck, symptoms, reactionId, note, answeredBy, answeredAt);
    }
}

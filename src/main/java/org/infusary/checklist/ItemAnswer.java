package org.infusary.checklist;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.infusary.checklist.rules.AnswerChannel;
import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one item.
 *
 * @param fields the parts of the answer that its form asks for, and no others
 * @param channel how it was got from the patient
 * @param answeredAt when, by the clock of the device, in microseconds as the database keeps it; null for now
 * @param note anything worth saying, at most 1000 characters; kept on the checklist, never in logs or problems
 */
public record ItemAnswer(
        ItemCode code,
        AnswerFields fields,
        @Nullable String note,
        AnswerChannel channel,
        @Nullable Instant answeredAt) {
    public ItemAnswer {
        answeredAt = answeredAt == null ? null : answeredAt.truncatedTo(ChronoUnit.MICROS);
    }

    ItemAnswer with(AnswerFields other) {
        return new ItemAnswer(code, other, note, channel, answeredAt);
    }
}

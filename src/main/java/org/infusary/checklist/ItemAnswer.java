package org.infusary.checklist;

import org.infusary.checklist.rules.AnswerFields;
import org.infusary.checklist.rules.ItemCode;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one item.
 *
 * @param fields the parts of the answer that its form asks for, and no others
 * @param note anything worth saying, at most 1000 characters; kept on the checklist, never in logs or problems
 */
public record ItemAnswer(
        ItemCode code, AnswerFields fields, @Nullable String note) {
    ItemAnswer with(AnswerFields other) {
        return new ItemAnswer(code, other, note);
    }
}

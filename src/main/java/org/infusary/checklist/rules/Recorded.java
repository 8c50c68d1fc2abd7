package org.infusary.checklist.rules;

import java.time.LocalDate;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An answer with who gave it and on which day.
 *
 * @param on the day it was given, in the centre's zone
 * @param channel how it was got from the patient
 * @param second who checked it as the second person; null while no one did
 */
public record Recorded(
        Answer answer,
        AccountId by,
        LocalDate on,
        AnswerChannel channel,
        @Nullable AccountId second) {}

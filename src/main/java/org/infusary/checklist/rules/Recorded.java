package org.infusary.checklist.rules;

import java.time.LocalDate;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * An answer with who gave it and on which day.
 *
 * @param answer fields in which {@link FormCheck} found nothing wrong
 * @param on the day it was given, in the centre's zone
 * @param channel how it was got from the patient
 * @param second who checked it as the second person; null while no one did
 */
public record Recorded(
        AnswerFields answer,
        AccountId by,
        LocalDate on,
        AnswerChannel channel,
        @Nullable AccountId second) {}

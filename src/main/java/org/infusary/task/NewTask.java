package org.infusary.task;

import java.time.LocalDate;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.task.rules.TaskCode;
import org.jspecify.annotations.Nullable;

/**
 * What is to be asked, and of whom.
 *
 * @param grams those that the question is about; null when it is about none
 * @param performer the role that answers, as in {@link org.infusary.security.Roles}
 * @param due the centre's date until which it should be answered; null when there is none
 */
public record NewTask(
        SiteId site,
        PatientId patient,
        TaskCode code,
        TaskFocus focus,
        @Nullable Grams grams,
        String performer,
        @Nullable LocalDate due) {}

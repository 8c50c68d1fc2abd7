package org.infusary.brand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.infusary.brand.rules.ChecklistChange;
import org.infusary.course.rules.ChairMinutes;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Millilitres;
import org.infusary.kernel.Reason;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * What a switch does to one day of a course.
 *
 * @param visit null when no visit stands for the day
 * @param day number of the day in its cycle, from 1
 * @param vials the fewest that make the grams, largest first
 * @param reasons why grams or place are other ones; none as a rule
 */
record SwitchLine(
        @Nullable VisitId visit,
        DayId dayId,
        int cycle,
        int day,
        Side before,
        Side after,
        List<Grams> vials,
        List<Reason> reasons) {
    /**
     * The day on one product.
     *
     * @param chair null at home and without a visit
     * @param startsAt null with {@code endsAt} without a visit
     */
    record Side(
            LocalDate date,
            @Nullable ChairId chair,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            Grams grams,
            Millilitres volume,
            Exposure exposure,
            ChairMinutes minutes) {
        private ChecklistChange.Care care() {
            return new ChecklistChange.Care(exposure, minutes.observation());
        }
    }

    SwitchLine {
        vials = List.copyOf(vials);
        reasons = List.copyOf(reasons);
    }

    /** What the patient is to either product. */
    ChecklistChange.Day care() {
        return new ChecklistChange.Day(after.date(), before.care(), after.care());
    }

    boolean changesGrams() {
        return !before.grams().equals(after.grams());
    }
}

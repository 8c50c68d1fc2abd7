package org.infusary.supply;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * What a patient had of a lot on one day: in one infusion, or as reported from elsewhere.
 *
 * @param entry the first of the ledger's entries
 * @param entries vials, or reports
 * @param grams of those; null when they were reported without
 * @param infusion null when it was reported
 * @param visit null when it was reported
 * @param reactions that were recorded with the infusion, by onset; all grades
 */
public record Recipient(
        UUID entry,
        PatientId patient,
        SiteId site,
        LocalDate on,
        int entries,
        @Nullable Grams grams,
        @Nullable InfusionId infusion,
        @Nullable VisitId visit,
        List<Reacted> reactions) {
    public Recipient {
        reactions = List.copyOf(reactions);
    }

    /**
     * A reaction.
     *
     * @param grade 1 (mild) to 5 (death), as the ledger has it
     * @param late whether it began after the infusion had ended
     */
    public record Reacted(UUID id, int grade, Instant onsetAt, boolean late) {}

    Recipient with(List<Reacted> reacted) {
        return new Recipient(entry, patient, site, on, entries, grams, infusion, visit, reacted);
    }
}

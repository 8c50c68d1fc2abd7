package org.infusary.infusion;

import java.time.Instant;
import org.infusary.infusion.rules.InfusionStatus;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.jspecify.annotations.Nullable;

/**
 * What neighbours may know of an infusion.
 *
 * @param endedAt null while it runs
 * @param gramsGiven null while it runs
 * @param stopReason free text; null unless one was given at the end
 */
public record InfusionFacts(
        InfusionId id,
        VisitId visit,
        SiteId site,
        PatientId patient,
        ProductId product,
        Grams gramsPlanned,
        InfusionStatus status,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Grams gramsGiven,
        @Nullable String stopReason,
        long version) {}

package org.infusary.ledger;

import java.time.LocalDate;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.ledger.rules.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the ledger that counts: a vial given here, or something given elsewhere.
 *
 * @param kind {@link EntryKind#GIVEN_HERE} or {@link EntryKind#REPORTED}
 * @param grams null when it was reported without
 * @param lot null when it was reported without
 * @param expiry null when it was reported
 * @param serial null when none was scanned or typed
 * @param infusion null when it was reported
 */
public record EntryFacts(
        UUID id,
        EntryKind kind,
        PatientId patient,
        SiteId site,
        ProductId product,
        LocalDate on,
        @Nullable Grams grams,
        @Nullable String lot,
        @Nullable LocalDate expiry,
        @Nullable String serial,
        @Nullable InfusionId infusion,
        AccountId recordedBy) {}

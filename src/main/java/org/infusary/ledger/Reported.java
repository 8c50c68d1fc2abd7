package org.infusary.ledger;

import java.time.LocalDate;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.jspecify.annotations.Nullable;

/**
 * That a patient is said to have been given a product elsewhere.
 *
 * @param on the day it was given, from 1950 to today
 * @param grams of that day; null when not known
 * @param lot null when not known
 */
public record Reported(
        PatientId patient,
        ProductId product,
        LocalDate on,
        @Nullable Grams grams,
        @Nullable String lot) {}

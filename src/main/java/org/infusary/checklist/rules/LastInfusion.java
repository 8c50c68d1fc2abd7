package org.infusary.checklist.rules;

import java.time.LocalDate;
import org.infusary.kernel.ProductId;

/** What the patient had last, here or elsewhere, before the day of the visit. */
public record LastInfusion(ProductId product, LocalDate on) {}

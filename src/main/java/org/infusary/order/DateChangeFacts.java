package org.infusary.order;

import java.time.Instant;
import java.time.LocalDate;
import org.infusary.kernel.AccountId;
import org.infusary.order.rules.Occasion;
import org.jspecify.annotations.Nullable;

/**
 * That what an order is timed by has a date, or another one.
 *
 * @param from null when it had none
 */
public record DateChangeFacts(
        Occasion occasion, @Nullable LocalDate from, LocalDate to, AccountId changedBy, Instant changedAt) {}

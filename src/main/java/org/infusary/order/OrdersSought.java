package org.infusary.order;

import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.order.rules.OrderStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which orders to list: those that fit everything that is set.
 *
 * @param site set when {@code patient} is not
 */
public record OrdersSought(
        @Nullable SiteId site,
        @Nullable PatientId patient,
        @Nullable OrderStatus status) {}

package org.infusary.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.OrderId;
import org.infusary.order.rules.Occasion;
import org.jspecify.annotations.Nullable;

/** That the procedure or event of an order was put on a date. Written once, never changed; the database refuses it too. */
@Entity
@Immutable
@Table(name = "order_date_change")
class OrderDateChange {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private Occasion occasion;

    private @Nullable LocalDate fromDate;

    private LocalDate toDate;

    private UUID changedBy;

    private Instant changedAt;

    protected OrderDateChange() {}

    OrderDateChange(OrderId order, DateChangeFacts change) {
        this.orderId = order.value();
        this.occasion = change.occasion();
        this.fromDate = change.from();
        this.toDate = change.to();
        this.changedBy = change.changedBy().value();
        this.changedAt = change.changedAt();
    }

    DateChangeFacts facts() {
        return new DateChangeFacts(occasion, fromDate, toDate, new AccountId(changedBy), changedAt);
    }
}

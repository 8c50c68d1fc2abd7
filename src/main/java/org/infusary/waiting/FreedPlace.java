package org.infusary.waiting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.HoldId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.TimeWindow;
import org.infusary.schedule.ChairDate;
import org.infusary.schedule.PlaceFreed;
import org.infusary.schedule.rules.FreedBy;
import org.jspecify.annotations.Nullable;

/** A place that became free, as it was told when it did; whether it still is, the schedule knows. */
@Entity
@Table(name = "freed_place")
class FreedPlace {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;
    private UUID chairId;
    private LocalDate day;
    private Instant startsAt;
    private Instant endsAt;
    private String productId;

    @Enumerated(EnumType.STRING)
    private FreedBy freedBy;

    private Instant freeFrom;
    private @Nullable UUID holdId;

    protected FreedPlace() {}

    static FreedPlace of(PlaceFreed told, ChairId chair) {
        FreedPlace place = new FreedPlace();
        place.siteId = told.site().value();
        place.chairId = chair.value();
        place.day = told.date();
        place.startsAt = told.place().start();
        place.endsAt = told.place().end();
        place.productId = told.product().value();
        place.freedBy = told.by();
        place.freeFrom = told.from();
        place.holdId = told.hold().map(HoldId::value).orElse(null);
        return place;
    }

    ChairDate where() {
        return new ChairDate(new ChairId(chairId), day);
    }

    FreedFacts facts() {
        return new FreedFacts(new TimeWindow(startsAt, endsAt), new ProductId(productId), freedBy, freeFrom);
    }
}

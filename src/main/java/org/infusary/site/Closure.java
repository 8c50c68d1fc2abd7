package org.infusary.site;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.ClosureReason;
import org.jspecify.annotations.Nullable;

/** One closure of a centre or a chair. It is announced and may be withdrawn; it is never edited. */
@Entity
@Table(name = "closure")
class Closure {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;

    private @Nullable UUID chairId;

    private LocalDate fromDate;

    private @Nullable LocalTime fromTime;

    private LocalDate toDate;

    private @Nullable LocalTime toTime;

    @Enumerated(EnumType.STRING)
    private ClosureReason reason;

    private @Nullable String note;

    protected Closure() {}

    private Closure(SiteId site, Closing closing, ClosureReason reason, @Nullable String note) {
        this.siteId = site.value();
        this.chairId = closing.chair() == null ? null : closing.chair().value();
        this.fromDate = closing.fromDate();
        this.fromTime = closing.fromTime();
        this.toDate = closing.toDate();
        this.toTime = closing.toTime();
        this.reason = reason;
        this.note = note;
    }

    static Closure announce(SiteId site, Closing closing, ClosureReason reason, @Nullable String note) {
        return new Closure(site, closing, reason, note);
    }

    UUID id() {
        return id;
    }

    Closing closing() {
        return new Closing(fromDate, fromTime, toDate, toTime, chairId == null ? null : new ChairId(chairId));
    }

    ClosureFacts facts() {
        return new ClosureFacts(id, closing(), reason, note);
    }
}

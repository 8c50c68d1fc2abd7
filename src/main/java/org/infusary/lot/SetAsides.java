package org.infusary.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.lot.rules.SetAsideStatus;
import org.infusary.store.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What is set aside for visits. Stock is locked before what is set aside of it, in the order of ids, as the triggers of the
 * database do.
 */
@ApplicationScoped
class SetAsides {
    private static final String LOCK = """
            select id from stock_lot
             where id in (select stock_lot_id from stock_set_aside where outcome is null and %s)
             order by id
               for update""";

    private static final String PASSED = """
            visit_date < ? and visit_id <> ? and stock_lot_id in (select id from stock_lot where site_id = ?)""";

    private final Rows rows;

    SetAsides(Rows rows) {
        this.rows = rows;
    }

    void keep(VisitId visit, LocalDate date, LotLine line, AccountId by, Instant at) {
        try {
            rows.write(
                    """
                    insert into stock_set_aside (id, stock_lot_id, visit_id, visit_date, vials, set_by, set_at)
                    values (?, ?, ?, ?, ?, ?, ?)""",
                    List.of(
                            StockShelf.newId(),
                            line.stockLot().value(),
                            visit.value(),
                            date,
                            line.vials(),
                            by.value(),
                            at));
        } catch (IllegalStateException refused) {
            throw StockRefusal.of(refused);
        }
    }

    /** One of the vials is hung; with the last one the rest of the line ends. */
    void hang(VisitId visit, StockLotId lot, AccountId by, Instant at) {
        rows.write("""
                update stock_set_aside
                   set hung = hung + 1,
                       outcome = case when hung + 1 = vials then 'HUNG' end,
                       ended_at = case when hung + 1 = vials then ?::timestamptz end,
                       ended_by = case when hung + 1 = vials then ?::uuid end
                 where visit_id = ? and stock_lot_id = ? and outcome is null""", List.of(at, by.value(), visit.value(), lot.value()));
    }

    /** @return lines released, 0 or more */
    int release(VisitId visit, AccountId by, Instant at) {
        rows.of(LOCK.formatted("visit_id = ?"), List.of(visit.value()), row -> row.getObject(1, UUID.class));
        return rows.write("""
                update stock_set_aside set outcome = 'RELEASED', ended_at = ?, ended_by = ?
                 where visit_id = ? and outcome is null""", List.of(at, by.value(), visit.value()));
    }

    /**
     * Frees what is set aside at a centre for days that passed.
     *
     * @param but a visit that may go on past its day; null: none
     */
    void expire(SiteId site, LocalDate today, @Nullable VisitId but, AccountId by, Instant at) {
        UUID spared = but == null ? new UUID(0, 0) : but.value();
        List<UUID> locked = rows.of(
                LOCK.formatted(PASSED), List.of(today, spared, site.value()), row -> row.getObject(1, UUID.class));
        if (!locked.isEmpty()) {
            rows.write(
                    "update stock_set_aside set outcome = 'EXPIRED', ended_at = ?, ended_by = ? where outcome is null and "
                            + PASSED,
                    List.of(at, by.value(), today, spared, site.value()));
        }
    }

    /** As they were set aside, oldest first. */
    List<SetAsideFacts> of(VisitId visit, LocalDate today) {
        return rows.of(
                """
                select kept.id, kept.stock_lot_id, stock.lot, stock.vial_grams, stock.expiry, kept.vials, kept.hung,
                       coalesce(kept.outcome, case when kept.visit_date < ? then 'EXPIRED' else 'SET_ASIDE' end),
                       kept.set_at, kept.ended_at
                  from stock_set_aside kept
                  join stock_lot stock on stock.id = kept.stock_lot_id
                 where kept.visit_id = ?
                 order by kept.id""",
                Arrays.asList(today, visit.value()),
                row -> new SetAsideFacts(
                        row.getObject(1, UUID.class),
                        new StockLotId(row.getObject(2, UUID.class)),
                        row.getString(3),
                        new Grams(row.getBigDecimal(4)),
                        row.getObject(5, LocalDate.class),
                        row.getInt(6),
                        row.getInt(7),
                        SetAsideStatus.valueOf(row.getString(8)),
                        Rows.moment(row, 9),
                        row.getTimestamp(10) == null ? null : Rows.moment(row, 10)));
    }
}

package org.infusary.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Grams;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.lot.rules.MovementKind;
import org.infusary.lot.rules.MovementReason;
import org.infusary.lot.rules.ShelfLot;
import org.infusary.store.Rows;
import org.infusary.web.Cursor;
import org.jspecify.annotations.Nullable;

/** The lots on stock and their movements. */
@ApplicationScoped
class StockShelf {
    /** What is set aside for days that passed counts as free: nobody needs to sweep it away. */
    private static final String LOTS = """
            select stock.id, stock.site_id, stock.product_id, stock.vial_grams, stock.lot, stock.expiry, stock.code,
                   stock.patient_id, stock.on_hand,
                   stock.set_aside - coalesce((
                       select sum(vials - hung) from stock_set_aside
                        where stock_lot_id = stock.id and outcome is null and visit_date < ?), 0),
                   exists (
                       select from lot_recall recall
                        where recall.product_id = stock.product_id and upper(recall.lot) = upper(stock.lot)
                          and not exists (select from lot_recall_withdrawal where recall_id = recall.id))
              from stock_lot stock
             where %s
             order by stock.id
             limit %d
            """;

    private static final int ALL = 10_000;

    private final Rows rows;

    StockShelf(Rows rows) {
        this.rows = rows;
    }

    /** Puts the lot there, with nothing of it, unless it is. */
    void open(SiteId site, Received lot) {
        rows.write(
                """
                insert into stock_lot (id, site_id, product_id, vial_grams, lot, expiry, code, patient_id)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""",
                Arrays.asList(
                        newId(),
                        site.value(),
                        lot.product().value(),
                        lot.grams().value(),
                        lot.lot(),
                        lot.expiry(),
                        lot.code(),
                        lot.owner() == null ? null : lot.owner().value()));
    }

    StockLotFacts of(SiteId site, Received lot, LocalDate today) {
        List<Object> values = new ArrayList<>(List.of(
                today,
                site.value(),
                lot.product().value(),
                lot.lot().toUpperCase(Locale.ROOT),
                lot.grams().value()));
        String owner = "stock.patient_id is null";
        if (lot.owner() != null) {
            owner = "stock.patient_id = ?";
            values.add(lot.owner().value());
        }
        return lots(
                        "stock.site_id = ? and stock.product_id = ? and upper(stock.lot) = ? and stock.vial_grams = ? and "
                                + owner,
                        1,
                        values)
                .get(0);
    }

    Optional<StockLotFacts> withId(StockLotId id, LocalDate today) {
        return lots("stock.id = ?", 1, List.of(today, id.value())).stream().findFirst();
    }

    Optional<SiteId> siteOf(StockLotId id) {
        return rows
                .of(
                        "select site_id from stock_lot where id = ?",
                        List.of(id.value()),
                        row -> new SiteId(row.getObject(1, UUID.class)))
                .stream()
                .findFirst();
    }

    List<StockLotFacts> at(SiteId site, @Nullable ProductId product, LocalDate today, Cursor start, int most) {
        return product == null
                ? lots("stock.site_id = ? and stock.id > ?", most, List.of(today, site.value(), start.after()))
                : lots(
                        "stock.site_id = ? and stock.product_id = ? and stock.id > ?",
                        most,
                        List.of(today, site.value(), product.value(), start.after()));
    }

    /** Those with vials on hand, of a product at a centre. */
    List<StockLotFacts> onHand(SiteId site, ProductId product, LocalDate today) {
        return lots(
                "stock.site_id = ? and stock.product_id = ? and stock.on_hand > 0",
                ALL,
                List.of(today, site.value(), product.value()));
    }

    /** Those with vials on hand, of a lot at these centres. */
    List<StockLotFacts> onHand(ProductId product, String lot, Collection<SiteId> sites, LocalDate today) {
        return lots(
                "stock.product_id = ? and upper(stock.lot) = ? and stock.on_hand > 0"
                        + " and stock.site_id = any(string_to_array(?, ',')::uuid[])",
                ALL,
                List.of(today, product.value(), lot.toUpperCase(Locale.ROOT), list(sites)));
    }

    void move(
            StockLotId lot,
            MovementKind kind,
            int vials,
            @Nullable MovementReason reason,
            @Nullable UUID entry,
            AccountId by,
            Instant at) {
        try {
            rows.write(
                    """
                    insert into stock_movement (id, stock_lot_id, kind, vials, reason, ledger_entry_id, recorded_by, recorded_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""",
                    Arrays.asList(
                            newId(),
                            lot.value(),
                            kind.name(),
                            vials,
                            reason == null ? null : reason.name(),
                            entry,
                            by.value(),
                            at));
        } catch (IllegalStateException refused) {
            throw StockRefusal.of(refused);
        }
    }

    /** Oldest first. */
    List<MovementFacts> movements(StockLotId lot, Cursor start, int most) {
        return rows.of(
                """
                select id, kind, vials, reason, ledger_entry_id, recorded_by, recorded_at
                  from stock_movement
                 where stock_lot_id = ? and id > ?
                 order by id
                 limit ?""",
                List.of(lot.value(), start.after(), most),
                row -> new MovementFacts(
                        row.getObject(1, UUID.class),
                        MovementKind.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getString(4) == null ? null : MovementReason.valueOf(row.getString(4)),
                        row.getObject(5, UUID.class),
                        new AccountId(row.getObject(6, UUID.class)),
                        Rows.moment(row, 7)));
    }

    /** The lots of which a vial that is hung may be; locked, so that nobody else takes the last one. */
    List<ShelfLot> lock(VialHung vial) {
        return rows.of(
                """
                select stock.id, stock.patient_id, stock.on_hand, stock.set_aside, coalesce(kept.vials - kept.hung, 0)
                  from stock_lot stock
                  left join stock_set_aside kept
                    on kept.stock_lot_id = stock.id and kept.visit_id = ? and kept.outcome is null
                 where stock.site_id = ? and stock.product_id = ? and upper(stock.lot) = ? and stock.vial_grams = ?
                 order by stock.id
                   for update of stock""",
                List.of(
                        vial.visit().value(),
                        vial.site().value(),
                        vial.product().value(),
                        vial.lot().toUpperCase(Locale.ROOT),
                        vial.grams().value()),
                row -> new ShelfLot(
                        row.getObject(1, UUID.class), owner(row, 2), row.getInt(3), row.getInt(4), row.getInt(5)));
    }

    /** Where the vial of a ledger's entry was taken from; empty when it was not on stock, or is back. */
    Optional<StockLotId> takenFrom(UUID entry) {
        return rows
                .of(
                        "select stock_lot_id from stock_movement where ledger_entry_id = ? and kind = 'HUNG'",
                        List.of(entry),
                        row -> new StockLotId(row.getObject(1, UUID.class)))
                .stream()
                .findFirst();
    }

    /** Those of the ledger's entries whose vials were taken from stock. */
    Set<UUID> takenFromStock(Collection<UUID> entries) {
        return rows
                .of(
                        "select ledger_entry_id from stock_movement where kind = 'HUNG'"
                                + " and ledger_entry_id = any(string_to_array(?, ',')::uuid[])",
                        List.of(entries.stream().map(UUID::toString).collect(Collectors.joining(","))),
                        row -> row.getObject(1, UUID.class))
                .stream()
                .collect(Collectors.toSet());
    }

    private List<StockLotFacts> lots(String which, int most, List<?> values) {
        return rows.of(LOTS.formatted(which, most), values, StockShelf::lot);
    }

    private static StockLotFacts lot(ResultSet row) throws SQLException {
        return new StockLotFacts(
                new StockLotId(row.getObject(1, UUID.class)),
                new SiteId(row.getObject(2, UUID.class)),
                new ProductId(row.getString(3)),
                new Grams(row.getBigDecimal(4)),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                owner(row, 8),
                row.getInt(9),
                row.getInt(10),
                row.getBoolean(11));
    }

    private static @Nullable PatientId owner(ResultSet row, int column) throws SQLException {
        UUID patient = row.getObject(column, UUID.class);
        return patient == null ? null : new PatientId(patient);
    }

    static String list(Collection<SiteId> sites) {
        return sites.stream().map(SiteId::toString).collect(Collectors.joining(","));
    }

    static UUID newId() {
        return UuidVersion7Strategy.INSTANCE.generateUuid(null);
    }
}

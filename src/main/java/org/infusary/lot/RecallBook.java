package org.infusary.lot;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.lot.rules.RecallReason;
import org.infusary.lot.rules.RecalledLot;
import org.infusary.lot.rules.WithdrawalReason;
import org.infusary.store.Clash;
import org.infusary.store.Rows;
import org.infusary.web.Conflict;
import org.infusary.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Recalls and their withdrawals. */
@ApplicationScoped
class RecallBook {
    private static final String RECALLS = """
            select recall.id, recall.product_id, recall.lot, recall.reason, recall.reference, recall.recalled_by,
                   recall.recalled_at, withdrawal.reason, withdrawal.withdrawn_at
              from lot_recall recall
              left join lot_recall_withdrawal withdrawal on withdrawal.recall_id = recall.id
             where\s""";

    private final Rows rows;

    RecallBook(Rows rows) {
        this.rows = rows;
    }

    RecallId add(
            ProductId product, String lot, RecallReason reason, @Nullable String reference, AccountId by, Instant at) {
        UUID id = StockShelf.newId();
        try {
            rows.write("""
                    insert into lot_recall (id, product_id, lot, reason, reference, recalled_by, recalled_at)
                    values (?, ?, ?, ?, ?, ?, ?)""", Arrays.asList(id, product.value(), lot, reason.name(), reference, by.value(), at));
        } catch (IllegalStateException refused) {
            throw Clash.told(refused, "lot_is_recalled_once", new LotRecalled());
        }
        return new RecallId(id);
    }

    void withdraw(RecallId id, WithdrawalReason reason, AccountId by, Instant at) {
        try {
            rows.write(
                    "insert into lot_recall_withdrawal (recall_id, reason, withdrawn_by, withdrawn_at)"
                            + " values (?, ?, ?, ?)",
                    List.of(id.value(), reason.name(), by.value(), at));
        } catch (IllegalStateException refused) {
            throw Clash.told(
                    refused,
                    "recall_is_withdrawn_once",
                    new Conflict("recall-withdrawn", "Withdrawn already", "The recall was withdrawn already."));
        }
    }

    Optional<RecallFacts> withId(RecallId id) {
        return recalls("recall.id = ?", List.of(id.value())).stream().findFirst();
    }

    Set<RecalledLot> standing(ProductId product) {
        return recalls("recall.product_id = ? and withdrawal.recall_id is null", List.of(product.value())).stream()
                .map(recall -> new RecalledLot(product, recall.lot()))
                .collect(Collectors.toSet());
    }

    /** Oldest first. */
    List<RecallFacts> page(RecallsSought sought, Cursor start, int most) {
        StringBuilder which = new StringBuilder("recall.id > ?");
        List<Object> values = new ArrayList<>(List.of(start.after()));
        ProductId product = sought.product();
        if (product != null) {
            which.append(" and recall.product_id = ?");
            values.add(product.value());
        }
        if (sought.standing()) {
            which.append(" and withdrawal.recall_id is null");
        }
        SiteId site = sought.site();
        if (site != null) {
            which.append("""
                    \sand (exists (select from stock_lot stock
                                   where stock.product_id = recall.product_id and upper(stock.lot) = upper(recall.lot)
                                     and stock.site_id = ?)
                       or exists (select from ledger_entry given
                                   where given.product_id = recall.product_id and upper(given.lot) = upper(recall.lot)
                                     and given.lot is not null and given.site_id = ?))""");
            values.add(site.value());
            values.add(site.value());
        }
        values.add(most);
        return recalls(which + " order by recall.id limit ?", values);
    }

    private List<RecallFacts> recalls(String which, List<?> values) {
        return rows.of(RECALLS + which, values, RecallBook::recall);
    }

    private static RecallFacts recall(ResultSet row) throws SQLException {
        String withdrawn = row.getString(8);
        return new RecallFacts(
                new RecallId(row.getObject(1, UUID.class)),
                new ProductId(row.getString(2)),
                row.getString(3),
                RecallReason.valueOf(row.getString(4)),
                row.getString(5),
                new AccountId(row.getObject(6, UUID.class)),
                Rows.moment(row, 7),
                withdrawn == null ? null : WithdrawalReason.valueOf(withdrawn),
                withdrawn == null ? null : Rows.moment(row, 9));
    }
}

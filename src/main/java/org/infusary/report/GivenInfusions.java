package org.infusary.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.rules.ExposureRule;
import org.infusary.ledger.rules.Given;
import org.infusary.report.rules.GivenInfusion;
import org.infusary.store.Rows;

/** Reads what was given, with what the patient had had on the last day before, in one query whatever the span. */
@ApplicationScoped
class GivenInfusions {
    /** By the ledger: what was voided was not given, and an infusion without a vial gave nothing. */
    private static final String GIVEN = """
            select i.site_id, i.patient_id, v.visit_date, o.product_id, i.product_id, given.products,
                   exists (select from reaction where infusion_id = i.id), past.given_on, past.products, r.brand, s.name
              from visit v
              join infusion i on i.visit_id = v.id
              join infusion_order o on o.id = v.order_id
              join product r on r.id = o.product_id
              join site s on s.id = v.site_id
             cross join lateral (
                   select array_agg(distinct e.product_id) as products
                     from ledger_entry e
                    where e.infusion_id = i.id
                      and not exists (select from ledger_entry where voids = e.id)) given
              left join lateral (
                   select e.given_on, array_agg(distinct e.product_id) as products
                     from ledger_entry e
                    where e.patient_id = i.patient_id
                      and e.given_on < v.visit_date
                      and not exists (select from ledger_entry where voids = e.id)
                    group by e.given_on
                    order by e.given_on desc
                    limit 1) past on true
             where v.site_id = any (cast(? as uuid[]))
               and v.visit_date between ? and ?
               and given.products is not null
            """;

    private final Rows rows;
    private final BrandLedger ledger;

    GivenInfusions(Rows rows, BrandLedger ledger) {
        this.rows = rows;
        this.ledger = ledger;
    }

    /** @param sites whose infusions; without any, none */
    Found at(Collection<SiteId> sites, DateWindow days) {
        Map<String, String> names = new HashMap<>();
        String ids = sites.stream().map(SiteId::toString).collect(Collectors.joining(",", "{", "}"));
        List<GivenInfusion> infusions = rows.of(GIVEN, List.of(ids, days.from(), days.to()), row -> {
            GivenInfusion infusion = infusion(row);
            names.put(infusion.ordered().value(), row.getString(10));
            names.put(infusion.site().toString(), row.getString(11));
            return infusion;
        });
        return new Found(infusions, names);
    }

    private GivenInfusion infusion(ResultSet row) throws SQLException {
        LocalDate on = row.getObject(3, LocalDate.class);
        ProductId product = new ProductId(row.getString(5));
        return new GivenInfusion(
                new SiteId(row.getObject(1, UUID.class)),
                new PatientId(row.getObject(2, UUID.class)),
                on,
                new ProductId(row.getString(4)),
                products(row, 6),
                exposure(row, product, on),
                row.getBoolean(7));
    }

    private Exposure exposure(ResultSet row, ProductId product, LocalDate on) throws SQLException {
        LocalDate before = row.getObject(8, LocalDate.class);
        List<Given> past = before == null
                ? List.of()
                : products(row, 9).stream().map(had -> new Given(had, before)).toList();
        return ExposureRule.of(past, product, on, ledger.longGapDays());
    }

    private static Set<ProductId> products(ResultSet row, int column) throws SQLException {
        Array texts = row.getArray(column);
        return Arrays.stream((String[]) texts.getArray()).map(ProductId::new).collect(Collectors.toSet());
    }

    /**
     * @param names brands by the id of the product and names of sites by their id, of those that occur
     */
    record Found(List<GivenInfusion> infusions, Map<String, String> names) {}
}

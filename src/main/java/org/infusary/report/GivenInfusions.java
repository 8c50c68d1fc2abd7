package org.infusary.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.infusary.brand.rules.SwitchCause;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.ledger.BrandLedger;
import org.infusary.ledger.rules.ExposureRule;
import org.infusary.ledger.rules.Given;
import org.infusary.report.rules.GivenInfusion;
import org.infusary.store.Rows;

/** Reads what was given, with what the patient had had on the last days before, in one query whatever the span. */
@ApplicationScoped
class GivenInfusions {
    /** By the ledger: what was voided was not given, and an infusion without a vial gave nothing. */
    private static final String GIVEN = """
            select i.site_id, i.patient_id, v.visit_date, o.product_id, i.product_id, given.products,
                   exists (select from reaction where infusion_id = i.id), past.given_on, past.product_ids, r.brand, s.name,
                   s.switch_infusions, asked.cause
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
                   select array_agg(d.given_on) as given_on, array_agg(d.product_id) as product_ids
                     from (select distinct e.given_on, e.product_id
                             from ledger_entry e
                            where e.patient_id = i.patient_id
                              and e.given_on >= (
                                  select min(days.given_on)
                                    from (select distinct l.given_on
                                            from ledger_entry l
                                           where l.patient_id = i.patient_id
                                             and l.given_on < v.visit_date
                                             and not exists (select from ledger_entry where voids = l.id)
                                           order by l.given_on desc
                                           limit s.switch_infusions) days)
                              and e.given_on < v.visit_date
                              and not exists (select from ledger_entry where voids = e.id)) d) past on true
              left join lateral (
                   select b.cause
                     from brand_switch b
                    where b.from_day_id = v.day_id and b.status = 'APPROVED'
                    order by b.decided_at desc
                    limit 1) asked on true
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
        List<Given> past = past(row);
        String cause = row.getString(13);
        return new GivenInfusion(
                new SiteId(row.getObject(1, UUID.class)),
                new PatientId(row.getObject(2, UUID.class)),
                on,
                new ProductId(row.getString(4)),
                products(row, 6),
                ExposureRule.of(past, product, on, ledger.longGapDays(), row.getInt(12)),
                switched(past, product),
                cause == null ? null : SwitchCause.valueOf(cause),
                row.getBoolean(7));
    }

    private static List<Given> past(ResultSet row) throws SQLException {
        Array days = row.getArray(8);
        if (days == null) {
            return List.of();
        }
        Date[] on = (Date[]) days.getArray();
        String[] products = (String[]) row.getArray(9).getArray();
        return IntStream.range(0, on.length)
                .mapToObj(one -> new Given(new ProductId(products[one]), on[one].toLocalDate()))
                .toList();
    }

    /** Whether something else was given on the last of the days. */
    private static boolean switched(List<Given> past, ProductId product) {
        return past.stream()
                .map(Given::on)
                .max(Comparator.naturalOrder())
                .filter(last -> past.stream()
                        .anyMatch(given ->
                                given.on().equals(last) && !given.product().equals(product)))
                .isPresent();
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

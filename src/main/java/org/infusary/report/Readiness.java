package org.infusary.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.infusary.store.Rows;
import org.jspecify.annotations.Nullable;

/** Times from arrival to a signed checklist. A signature that was withdrawn does not count, one after it does. */
@ApplicationScoped
class Readiness {
    /** The whole span stands before its days or weeks. */
    private static final String TIMES = """
            with arrival as (
                select %s as begins, extract(epoch from signature.signed_at - v.arrived_at) / 60 as minutes
                  from visit v
                  left join lateral (
                       select max(s.signed_at) as signed_at
                         from checklist_signature s
                        where s.visit_id = v.id
                          and not exists (select from checklist_withdrawal where signature_id = s.id)) signature on true
                 where v.site_id = ?
                   and v.visit_date between ? and ?
                   and v.arrived_at is not null)
            select begins, count(*), count(minutes), percentile_cont(0.5) within group (order by minutes),
                   percentile_cont(0.9) within group (order by minutes)
              from arrival
             group by grouping sets ((), (begins))
             order by begins nulls first
            """;

    private static final String BY_DAY = TIMES.formatted("v.visit_date");
    private static final String BY_WEEK = TIMES.formatted("cast(date_trunc('week', v.visit_date) as date)");

    private final Rows rows;

    Readiness(Rows rows) {
        this.rows = rows;
    }

    Times of(SiteDays days, Period per) {
        List<ReadinessRow> counted = rows.of(
                switch (per) {
                    case DAY -> BY_DAY;
                    case WEEK -> BY_WEEK;
                },
                days.values(),
                Readiness::row);
        return new Times(counted.get(0), List.copyOf(counted.subList(1, counted.size())));
    }

    private static ReadinessRow row(ResultSet row) throws SQLException {
        long arrived = row.getLong(2);
        long ready = row.getLong(3);
        return new ReadinessRow(
                row.getObject(1, LocalDate.class), arrived, ready, arrived - ready, minutes(row, 4), minutes(row, 5));
    }

    private static @Nullable BigDecimal minutes(ResultSet row, int column) throws SQLException {
        BigDecimal minutes = row.getBigDecimal(column);
        return minutes == null ? null : minutes.setScale(1, RoundingMode.HALF_UP);
    }

    /** What was counted. */
    record Times(ReadinessRow all, List<ReadinessRow> periods) {
        ReadinessReportView view(SiteSpan span, Period per) {
            return new ReadinessReportView(span.from(), span.to(), per, all, periods);
        }
    }
}

package org.infusary.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.infusary.kernel.PlainNumber;
import org.infusary.site.SiteCalendar;
import org.infusary.store.Rows;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads the answers that stand, to one item, over some days of a site. */
@ApplicationScoped
class ChecklistAnswers {
    private static final String IS_ITEM = "select 1 from checklist_item where code = ? limit 1";

    private static final String ANSWERS = """
            select v.id, v.visit_date, v.patient_id, a.id, a.answered_at, a.yes, a.assessed, a.codes, a.choice,
                   a.iga_deficiency, a.anti_iga_antibodies, a.hypersensitivity, a.grade, a.product_id, a.weight_kg,
                   a.temperature_c, a.systolic_mm_hg, a.diastolic_mm_hg, a.pulse_per_minute, a.breaths_per_minute,
                   a.spo2_percent, a.creatinine, a.creatinine_unit, a.on_date, a.happened_at, a.pump_ml_per_hour, a.known,
                   a.number
              from visit v
              join checklist c on c.visit_id = v.id
              join checklist_answer a on a.checklist_id = c.id
             where v.site_id = ?
               and v.visit_date between ? and ?
               and a.code = ?
               and a.superseded_at is null
            """;
    /** Counted forwards as the checklist counts: three months from 28 February end on 28 May, not on the last of May. */
    private static final String OLDER = " and a.on_date + make_interval(months => ?) < v.visit_date";

    private static final String AFTER = " and (v.visit_date, v.id) > (select visit_date, id from visit where id = ?)";
    private static final String IN_ORDER = " order by v.visit_date, v.id limit ?";

    private final Rows rows;
    private final SiteCalendar sites;

    ChecklistAnswers(Rows rows, SiteCalendar sites) {
        this.rows = rows;
        this.sites = sites;
    }

    /**
     * @param olderThanMonths only answers with a date more than so many months before the visit; all when null
     * @param most rows to read at most
     * @throws BadRequest when no version of the template has the item
     */
    List<ChecklistAnswerRow> to(
            String code, SiteDays days, @Nullable Integer olderThanMonths, Cursor cursor, int most) {
        if (rows.of(IS_ITEM, List.of(code), row -> row.getInt(1)).isEmpty()) {
            throw new BadRequest("code", "must be an item of a checklist template");
        }
        StringBuilder question = new StringBuilder(ANSWERS);
        List<Object> values = new ArrayList<>(days.values());
        values.add(code);
        if (olderThanMonths != null) {
            question.append(OLDER);
            values.add(olderThanMonths);
        }
        if (!cursor.equals(Cursor.START)) {
            question.append(AFTER);
            values.add(cursor.after());
        }
        values.add(most);
        ZoneId zone = sites.zone(days.site());
        return rows.of(question.append(IN_ORDER).toString(), values, row -> row(row, zone));
    }

    private static ChecklistAnswerRow row(ResultSet row, ZoneId zone) throws SQLException {
        return new ChecklistAnswerRow(
                row.getObject(1, UUID.class),
                row.getObject(2, LocalDate.class),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                Rows.moment(row, 5).atZone(zone).toOffsetDateTime(),
                row.getObject(6, Boolean.class),
                row.getObject(7, Boolean.class),
                texts(row.getArray(8)),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getObject(13, Integer.class),
                row.getString(14),
                plain(row.getBigDecimal(15)),
                plain(row.getBigDecimal(16)),
                row.getObject(17, Integer.class),
                row.getObject(18, Integer.class),
                row.getObject(19, Integer.class),
                row.getObject(20, Integer.class),
                row.getObject(21, Integer.class),
                plain(row.getBigDecimal(22)),
                row.getString(23),
                row.getObject(24, LocalDate.class),
                local(row.getObject(25, OffsetDateTime.class), zone),
                plain(row.getBigDecimal(26)),
                row.getString(27),
                plain(row.getBigDecimal(28)));
    }

    private static @Nullable List<String> texts(@Nullable Array column) throws SQLException {
        return column == null ? null : List.of((String[]) column.getArray());
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : PlainNumber.of(number);
    }

    private static @Nullable OffsetDateTime local(@Nullable OffsetDateTime moment, ZoneId zone) {
        return moment == null ? null : moment.atZoneSameInstant(zone).toOffsetDateTime();
    }
}

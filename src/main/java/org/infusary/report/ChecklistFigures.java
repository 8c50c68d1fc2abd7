package org.infusary.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.infusary.kernel.DateWindow;
import org.infusary.report.ChecklistCounts.Counted;
import org.infusary.report.ChecklistReportView.TemplateUse;
import org.infusary.store.Rows;

/**
 * Counts checklists of a site over some days; every figure is a number of checklists, not of answers. The day of a checklist is
 * that of its visit now, so that one that is moved is counted where it takes place.
 *
 * <p>Asks for a month after the other and adds up: a checklist has one day only, and no statement takes long, however large the
 * centre. Where a reason, role or words are null, the row counts over all of them.
 */
@ApplicationScoped
class ChecklistFigures {
    private static final String COUNTS = """
            with sheet as materialized (
                select c.id, c.template_version
                  from visit v
                  join checklist c on c.visit_id = v.id
                 where v.site_id = ?
                   and v.visit_date between ? and ?)
            select 'TEMPLATE', cast(template_version as text), null, null, count(*)
              from sheet
             group by template_version
            union all
            select 'ANSWERED', a.code, null, null, count(*)
              from sheet
              join checklist_answer a on a.checklist_id = sheet.id
             where a.superseded_at is null
             group by a.code
            union all
            select o.state, o.code, o.reason, null, count(distinct o.checklist_id)
              from sheet
              join checklist_outcome o on o.checklist_id = sheet.id
             group by grouping sets ((o.state, o.code), (o.state, o.code, o.reason))
            union all
            select 'ACKNOWLEDGED', k.code, r.role, k.reason, count(distinct k.checklist_id)
              from sheet
              join checklist_acknowledgement k on k.checklist_id = sheet.id
             cross join lateral (select case when k.by_prescriber then 'prescriber' else 'nurse' end as role) r
             group by grouping sets ((k.code, r.role), (k.code, r.role, k.reason))
            union all
            select 'OVERRIDDEN', o.code, o.role, o.reason, count(distinct o.checklist_id)
              from sheet
              join checklist_override o on o.checklist_id = sheet.id
             group by grouping sets ((o.code, o.role), (o.code, o.role, o.reason))
            """;

    private static final String ITEMS = """
            select code, severity
              from (select distinct on (code) code, severity, template_version, position
                      from checklist_item
                     where template_version = any (cast(? as integer[]))
                     order by code, template_version desc) newest
             order by template_version desc, position
            """;

    private final Rows rows;

    ChecklistFigures(Rows rows) {
        this.rows = rows;
    }

    @Transactional(TxType.SUPPORTS)
    Figures of(SiteDays asked) {
        LocalDate last = asked.days().to();
        ChecklistCounts counts = new ChecklistCounts();
        for (LocalDate from = asked.days().from(); !from.isAfter(last); from = from.plusMonths(1)) {
            LocalDate to = from.plusMonths(1).minusDays(1);
            DateWindow month = new DateWindow(from, to.isAfter(last) ? last : to);
            count(new SiteDays(asked.site(), month), counts);
        }
        String versions = counts.templates().stream()
                .map(template -> String.valueOf(template.version()))
                .collect(Collectors.joining(",", "{", "}"));
        return new Figures(
                counts.templates(),
                rows.of(ITEMS, List.of(versions), row -> counts.item(row.getString(1), row.getString(2))));
    }

    private void count(SiteDays month, ChecklistCounts counts) {
        rows.of(
                COUNTS,
                month.values(),
                row -> counts.add(
                        new Counted(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getLong(5)));
    }

    /** What was counted. */
    record Figures(List<TemplateUse> templates, List<ChecklistReportItem> items) {
        ChecklistReportView view(SiteSpan span) {
            return new ChecklistReportView(
                    span.from(),
                    span.to(),
                    templates.stream().mapToLong(TemplateUse::checklists).sum(),
                    templates,
                    items);
        }
    }
}

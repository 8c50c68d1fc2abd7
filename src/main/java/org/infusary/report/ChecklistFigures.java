package org.infusary.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.report.ChecklistReportItem.ReasonCount;
import org.infusary.report.ChecklistReportItem.RoleCount;
import org.infusary.report.ChecklistReportItem.WordsCount;
import org.infusary.report.ChecklistReportView.TemplateUse;
import org.infusary.store.Rows;
import org.jspecify.annotations.Nullable;

/** Counts checklists of a site over some days; every figure is a number of checklists, not of answers. */
@ApplicationScoped
class ChecklistFigures {
    /** The day of a checklist is that of its visit now, so that one that is moved is counted where it takes place. */
    private static final String SHEETS = """
            with sheet as materialized (
                select c.id, c.template_version
                  from visit v
                  join checklist c on c.visit_id = v.id
                 where v.site_id = ?
                   and v.visit_date between ? and ?)
            """;

    private static final String TEMPLATES = SHEETS + """
            select template_version, count(*) from sheet group by template_version order by template_version
            """;

    /** Runs along {@code one_live_answer_per_item} without a look at the answers. */
    private static final String ITEMS = SHEETS + """
            , item as (
                select distinct on (code) code, severity, template_version, position
                  from checklist_item
                 where template_version in (select template_version from sheet)
                 order by code, template_version desc),
            answered as (
                select a.code, count(*) as checklists
                  from sheet
                  join checklist_answer a on a.checklist_id = sheet.id
                 where a.superseded_at is null
                 group by a.code)
            select item.code, item.severity, coalesce(answered.checklists, 0)
              from item
              left join answered on answered.code = item.code
             order by item.template_version desc, item.position
            """;

    /** Without a reason: for whatever reason. */
    private static final String OUTCOMES = SHEETS + """
            select o.code, o.state, o.reason, count(distinct o.checklist_id)
              from sheet
              join checklist_outcome o on o.checklist_id = sheet.id
             group by grouping sets ((o.code, o.state), (o.code, o.state, o.reason))
             order by o.code, o.state, 4 desc, o.reason
            """;

    private static final String ACKNOWLEDGED = SHEETS + """
            , passed as (
                select k.checklist_id, k.code, case when k.by_prescriber then 'prescriber' else 'nurse' end as role,
                       k.reason as words, k.acknowledged_at as at
                  from sheet
                  join checklist_acknowledgement k on k.checklist_id = sheet.id)
            """ + byRole();

    /** Those that expired or were taken back too. */
    private static final String OVERRIDDEN = SHEETS + """
            , passed as (
                select o.checklist_id, o.code, o.role, o.reason as words, o.overridden_at as at
                  from sheet
                  join checklist_override o on o.checklist_id = sheet.id)
            """ + byRole();

    private final Rows rows;

    ChecklistFigures(Rows rows) {
        this.rows = rows;
    }

    /** By item and role, first without words: whatever they said. */
    private static String byRole() {
        return """
                select code, role, words, checklists
                  from (select code, role, words, count(distinct checklist_id) as checklists, grouping(words) as whatever,
                               row_number() over (
                                   partition by code, role, grouping(words)
                                   order by count(distinct checklist_id) desc, max(at) desc, words) as place
                          from passed
                         group by grouping sets ((code, role), (code, role, words))) counted
                 where place <= 20
                 order by code, role, whatever desc, place
                """;
    }

    /** @param span site, first and last date */
    @Transactional(TxType.SUPPORTS)
    Figures of(List<Object> span) {
        List<TemplateUse> templates = rows.of(TEMPLATES, span, row -> new TemplateUse(row.getInt(1), row.getLong(2)));
        Outcomes outcomes = outcomes(span);
        Map<String, List<RoleCount>> acknowledged = byRole(ACKNOWLEDGED, span);
        Map<String, List<RoleCount>> overridden = byRole(OVERRIDDEN, span);
        List<ChecklistReportItem> items = rows.of(ITEMS, span, row -> {
            String code = row.getString(1);
            return new ChecklistReportItem(
                    code,
                    row.getString(2),
                    row.getLong(3),
                    outcomes.ever(code, "STOP"),
                    outcomes.ever(code, "WARN"),
                    outcomes.reasons(code),
                    acknowledged.getOrDefault(code, List.of()),
                    overridden.getOrDefault(code, List.of()));
        });
        return new Figures(templates, items);
    }

    private Outcomes outcomes(List<Object> span) {
        Outcomes outcomes = new Outcomes(new HashMap<>(), new HashMap<>());
        rows.of(
                OUTCOMES,
                span,
                row -> outcomes.add(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
        return outcomes;
    }

    private Map<String, List<RoleCount>> byRole(String question, List<Object> span) {
        Map<String, List<RoleCount>> counts = new HashMap<>();
        rows.of(question, span, row -> {
            List<RoleCount> roles = counts.computeIfAbsent(row.getString(1), code -> new ArrayList<>());
            String words = row.getString(3);
            return words == null
                    ? roles.add(new RoleCount(row.getString(2), row.getLong(4), new ArrayList<>()))
                    : roles.get(roles.size() - 1).words().add(new WordsCount(words, row.getLong(4)));
        });
        return counts;
    }

    /**
     * @param ever by item and state
     * @param reasons by item
     */
    private record Outcomes(Map<String, Long> ever, Map<String, List<ReasonCount>> reasons) {
        private boolean add(String code, String state, @Nullable String reason, long checklists) {
            if (reason == null) {
                ever.put(code + state, checklists);
                return true;
            }
            return reasons.computeIfAbsent(code, one -> new ArrayList<>())
                    .add(new ReasonCount(state, reason, checklists));
        }

        private long ever(String code, String state) {
            return ever.getOrDefault(code + state, 0L);
        }

        private List<ReasonCount> reasons(String code) {
            return reasons.getOrDefault(code, List.of());
        }
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

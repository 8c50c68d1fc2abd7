package org.infusary.supply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.lot.RecallFacts;
import org.infusary.store.Rows;
import org.infusary.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Reads whom a recall concerns, along the index of the ledger by product and lot. */
@ApplicationScoped
class RecallReport {
    private static final String GIVEN = """
            with given as (
                select id, patient_id, site_id, given_on, infusion_id, grams
                  from ledger_entry entry
                 where product_id = ? and upper(lot) = ? and lot is not null and kind <> 'VOID'
                   and not exists (select from ledger_entry void where void.voids = entry.id))
            """;

    /** In a query of its own the list is read once, not once for each row. */
    private static final String OURS = "site_id = any((select string_to_array(?, ',')::uuid[])::uuid[])";

    private static final String TOTALS = GIVEN + """
            select count(distinct patient_id) filter (where ours), count(*) filter (where ours),
                   coalesce(sum(grams) filter (where ours), 0), count(distinct site_id) filter (where not ours)
              from (select *,\s""" + OURS + " as ours from given) told";

    private static final String RECIPIENTS = GIVEN + """
            , had as (
                select (array_agg(id order by id))[1] as first, patient_id, site_id, given_on, infusion_id,
                       count(*) as entries, sum(grams) as grams
                  from given
                 where\s""" + OURS + """

                 group by patient_id, site_id, given_on, infusion_id)
            select had.first, had.patient_id, had.site_id, had.given_on, had.entries, had.grams, had.infusion_id,
                   infusion.visit_id
              from had
              left join infusion on infusion.id = had.infusion_id
             where had.first > ?
             order by had.first
             limit ?
            """;

    private static final String REACTIONS = """
            select reaction.infusion_id, reaction.id, reaction.grade, reaction.onset_at,
                   coalesce(reaction.onset_at > infusion.ended_at, false)
              from reaction
              join infusion on infusion.id = reaction.infusion_id
             where reaction.infusion_id = any(string_to_array(?, ',')::uuid[])
             order by reaction.onset_at, reaction.id
            """;

    private static final String VISITS = """
            select visit.id, visit.site_id, visit.patient_id, visit.visit_date, stock.vial_grams, kept.vials - kept.hung
              from stock_set_aside kept
              join stock_lot stock on stock.id = kept.stock_lot_id
              join visit on visit.id = kept.visit_id
             where kept.recall_id = ? and visit.""" + OURS + """

             order by visit.visit_date, kept.id
            """;

    private final Rows rows;

    RecallReport(Rows rows) {
        this.rows = rows;
    }

    RecallAnswer.Given given(RecallFacts recall, Collection<SiteId> sites) {
        return rows.of(
                        TOTALS,
                        List.of(recall.product().value(), lot(recall), list(sites)),
                        row -> new RecallAnswer.Given(
                                row.getInt(1), row.getInt(2), new Grams(row.getBigDecimal(3)), row.getInt(4)))
                .get(0);
    }

    /** In the order in which the first entries were recorded. */
    List<Recipient> recipients(RecallFacts recall, Collection<SiteId> sites, Cursor start, int most) {
        List<Recipient> found = rows.of(
                RECIPIENTS,
                List.of(recall.product().value(), lot(recall), list(sites), start.after(), most),
                RecallReport::recipient);
        Map<InfusionId, List<Recipient.Reacted>> reactions = reactions(found);
        return found.stream()
                .map(one -> one.infusion() == null ? one : one.with(reactions.getOrDefault(one.infusion(), List.of())))
                .toList();
    }

    List<RecallAnswer.ForVisit> visits(RecallFacts recall, Collection<SiteId> sites) {
        return rows.of(
                VISITS,
                List.of(recall.id().value(), list(sites)),
                row -> new RecallAnswer.ForVisit(
                        new VisitId(row.getObject(1, UUID.class)),
                        new SiteId(row.getObject(2, UUID.class)),
                        new PatientId(row.getObject(3, UUID.class)),
                        row.getObject(4, LocalDate.class),
                        new Grams(row.getBigDecimal(5)),
                        row.getInt(6)));
    }

    private Map<InfusionId, List<Recipient.Reacted>> reactions(List<Recipient> recipients) {
        record Of(InfusionId infusion, Recipient.Reacted reacted) {}
        String infusions = recipients.stream()
                .filter(one -> one.infusion() != null)
                .map(one -> String.valueOf(one.infusion()))
                .collect(joining(","));
        if (infusions.isEmpty()) {
            return Map.of();
        }
        return rows
                .of(
                        REACTIONS,
                        List.of(infusions),
                        row -> new Of(
                                new InfusionId(row.getObject(1, UUID.class)),
                                new Recipient.Reacted(
                                        row.getObject(2, UUID.class),
                                        row.getInt(3),
                                        Rows.moment(row, 4),
                                        row.getBoolean(5))))
                .stream()
                .collect(groupingBy(Of::infusion, mapping(Of::reacted, toList())));
    }

    private static Recipient recipient(ResultSet row) throws SQLException {
        BigDecimal grams = row.getBigDecimal(6);
        UUID infusion = row.getObject(7, UUID.class);
        UUID visit = row.getObject(8, UUID.class);
        return new Recipient(
                row.getObject(1, UUID.class),
                new PatientId(row.getObject(2, UUID.class)),
                new SiteId(row.getObject(3, UUID.class)),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                grams(grams),
                infusion == null ? null : new InfusionId(infusion),
                visit == null ? null : new VisitId(visit),
                List.of());
    }

    private static @Nullable Grams grams(@Nullable BigDecimal known) {
        return known == null ? null : new Grams(known);
    }

    private static String lot(RecallFacts recall) {
        return recall.lot().toUpperCase(Locale.ROOT);
    }

    private static String list(Collection<SiteId> sites) {
        return sites.stream().map(SiteId::toString).collect(joining(","));
    }
}

package org.infusary.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.ChairPlace;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.DutyShift;
import org.infusary.site.rules.OpeningWindow;
import org.infusary.site.rules.WeeklyShift;
import org.jspecify.annotations.Nullable;

/**
 * What makes up a centre's calendar, read column by column: entities that the session of the caller holds already may be older
 * than the rows, and what is read here is kept for everyone.
 */
@ApplicationScoped
class CalendarRows {
    private final EntityManager database;

    private record ChairRow(UUID id, String name, ChairKind kind) {}

    private record ClosureRow(
            LocalDate fromDate,
            @Nullable LocalTime fromTime,
            LocalDate toDate,
            @Nullable LocalTime toTime,
            @Nullable UUID chairId) {}

    /** @param duty null on a date on which nobody works */
    private record ExceptionRow(LocalDate day, @Nullable DutyColumns duty) {}

    CalendarRows(EntityManager database) {
        this.database = database;
    }

    List<OpeningWindow> openings(SiteId site) {
        return rows("select w from OpeningWeek o join o.windows w where o.siteId = :site", WindowColumns.class, site)
                .stream()
                .map(WindowColumns::facts)
                .toList();
    }

    List<Closing> closings(SiteId site) {
        return rows(
                        "select fromDate, fromTime, toDate, toTime, chairId from Closure where siteId = :site",
                        ClosureRow.class,
                        site)
                .stream()
                .map(row -> new Closing(
                        row.fromDate(),
                        row.fromTime(),
                        row.toDate(),
                        row.toTime(),
                        row.chairId() == null ? null : new ChairId(row.chairId())))
                .toList();
    }

    List<WeeklyShift> week(SiteId site) {
        return rows("select s from StaffingPlan p join p.shifts s where p.siteId = :site", ShiftColumns.class, site)
                .stream()
                .map(ShiftColumns::facts)
                .toList();
    }

    Map<LocalDate, List<DutyShift>> exceptions(SiteId site) {
        Map<LocalDate, List<DutyShift>> exceptions = new TreeMap<>();
        for (ExceptionRow row : rows(
                "select e.day, s from StaffingException e left join e.shifts s where e.siteId = :site",
                ExceptionRow.class,
                site)) {
            List<DutyShift> shifts = exceptions.computeIfAbsent(row.day(), day -> new ArrayList<>());
            if (row.duty() != null) {
                shifts.add(row.duty().facts());
            }
        }
        return exceptions;
    }

    /** Those in service, in the order in which they were put up. */
    List<ChairPlace> chairs(SiteId site) {
        return rows(
                        "select id, name, kind from Chair where siteId = :site and inService order by id",
                        ChairRow.class,
                        site)
                .stream()
                .map(row -> new ChairPlace(new ChairId(row.id()), row.name(), row.kind()))
                .toList();
    }

    private <T> List<T> rows(String query, Class<T> row, SiteId site) {
        return database.createQuery(query, row)
                .setParameter("site", site.value())
                .getResultList();
    }
}

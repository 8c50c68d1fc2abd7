package org.infusary.report;

import java.util.List;
import org.infusary.report.ChecklistReportItem.RoleCount;

/** An item of the report as a row of a table; reasons as {@code code:checklists}. */
record ChecklistReportRow(
        String code,
        String severity,
        long answered,
        long stopped,
        long warned,
        long acknowledgedByNurse,
        long acknowledgedByPrescriber,
        List<String> stopReasons,
        List<String> warnReasons) {
    static ChecklistReportRow of(ChecklistReportItem item) {
        return new ChecklistReportRow(
                item.code(),
                item.severity(),
                item.answered(),
                item.stopped(),
                item.warned(),
                by("NURSE", item.acknowledged()),
                by("PRESCRIBER", item.acknowledged()),
                reasons("STOP", item),
                reasons("WARN", item));
    }

    private static long by(String role, List<RoleCount> counts) {
        return counts.stream()
                .filter(count -> count.role().equals(role))
                .mapToLong(RoleCount::checklists)
                .sum();
    }

    private static List<String> reasons(String state, ChecklistReportItem item) {
        return item.reasons().stream()
                .filter(reason -> reason.state().equals(state))
                .map(reason -> reason.reason() + ":" + reason.checklists())
                .toList();
    }
}

package org.infusary.report;

import java.util.List;
import org.infusary.report.ChecklistReportItem.RoleCount;

/** An item of the report as a row of a table; reasons and roles as {@code code:checklists}. */
record ChecklistReportRow(
        String code,
        String severity,
        long answered,
        long stopped,
        long warned,
        List<String> acknowledged,
        List<String> overridden,
        List<String> stopReasons,
        List<String> warnReasons) {
    static ChecklistReportRow of(ChecklistReportItem item) {
        return new ChecklistReportRow(
                item.code(),
                item.severity(),
                item.answered(),
                item.stopped(),
                item.warned(),
                roles(item.acknowledged()),
                roles(item.overridden()),
                reasons("STOP", item),
                reasons("WARN", item));
    }

    private static List<String> roles(List<RoleCount> counts) {
        return counts.stream()
                .map(count -> count.role() + ":" + count.checklists())
                .toList();
    }

    private static List<String> reasons(String state, ChecklistReportItem item) {
        return item.reasons().stream()
                .filter(reason -> reason.state().equals(state))
                .map(reason -> reason.reason() + ":" + reason.checklists())
                .toList();
    }
}

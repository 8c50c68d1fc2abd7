package org.infusary.brand.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.infusary.eligibility.rules.Judgement;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Reason;

/**
 * What the checklists of a course say from a switch on and did not say before, or no longer say: the remarks of the matrix about
 * either product, and what the patient is to it.
 *
 * @param reason what is or was said, with its sources
 */
public record ChecklistChange(Difference kind, Reason reason) {
    /** Whether it is said from the switch on, or no longer. */
    public enum Difference {
        ADDED,
        GONE
    }

    /** What the patient is to the product of a day, and how long they are observed for it. */
    public record Care(Exposure exposure, int observationMinutes) {}

    /** A day of the course on either product. */
    public record Day(LocalDate date, Care before, Care after) {}

    /**
     * Remarks first, in the order of the reference. One that reads otherwise of the other product is gone and added. Then the
     * care of days, each once with the first date it is for.
     *
     * @param before about the product that the order leaves
     * @param after about the one that it goes to
     * @param days on the other product, in the order of the course
     */
    public static List<ChecklistChange> of(Judgement before, Judgement after, List<Day> days) {
        List<ChecklistChange> changes = new ArrayList<>();
        after.against().stream()
                .filter(remark -> !before.against().contains(remark))
                .forEach(remark -> changes.add(new ChecklistChange(Difference.ADDED, remark.reason())));
        before.against().stream()
                .filter(remark -> !after.against().contains(remark))
                .forEach(remark -> changes.add(new ChecklistChange(Difference.GONE, remark.reason())));
        List<Day> others =
                days.stream().filter(day -> !day.before().equals(day.after())).toList();
        care(Difference.ADDED, others, changes);
        care(Difference.GONE, others, changes);
        return changes;
    }

    private static void care(Difference kind, List<Day> days, List<ChecklistChange> changes) {
        Map<Care, List<Day>> alike = new LinkedHashMap<>();
        days.forEach(day -> alike.computeIfAbsent(
                        kind == Difference.ADDED ? day.after() : day.before(), one -> new ArrayList<>())
                .add(day));
        alike.forEach((care, some) -> changes.add(new ChecklistChange(kind, reason(kind, care, some))));
    }

    /** Source: rules reference, {@code brand.principles} (R29, R01); the minutes are the centre's. */
    private static Reason reason(Difference kind, Care care, List<Day> days) {
        return Reason.of(
                "exposure-" + care.exposure().name().toLowerCase(Locale.ROOT),
                "Infusions that are " + (kind == Difference.ADDED ? "" : "no longer ") + care.exposure() + " with "
                        + care.observationMinutes() + " minutes of observation: " + days.size() + ", the first on "
                        + days.get(0).date() + ".",
                "R29",
                "R01");
    }
}

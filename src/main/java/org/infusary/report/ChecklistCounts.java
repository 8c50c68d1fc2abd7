package org.infusary.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.infusary.report.ChecklistReportItem.ReasonCount;
import org.infusary.report.ChecklistReportItem.RoleCount;
import org.infusary.report.ChecklistReportItem.WordsCount;
import org.infusary.report.ChecklistReportView.TemplateUse;
import org.jspecify.annotations.Nullable;

/** Adds up numbers of checklists, and lays them out item by item. */
final class ChecklistCounts {
    private static final int MOST_WORDS = 20;

    private final Map<Counted, Long> checklists = new HashMap<>();

    /**
     * What is counted.
     *
     * @param kind TEMPLATE, ANSWERED, STOP, WARN, ACKNOWLEDGED or OVERRIDDEN
     * @param code of the item; the version of a template
     * @param detail the reason of a stop or warning, the role of who let pass; null for all reasons
     * @param words of who let pass; null for all of them
     */
    record Counted(
            String kind,
            String code,
            @Nullable String detail,
            @Nullable String words) {
        private boolean is(String otherKind, String otherCode) {
            return kind.equals(otherKind) && code.equals(otherCode);
        }
    }

    long add(Counted counted, long more) {
        return checklists.merge(counted, more, Long::sum);
    }

    List<TemplateUse> templates() {
        return checklists.entrySet().stream()
                .filter(one -> one.getKey().kind().equals("TEMPLATE"))
                .map(one -> new TemplateUse(Integer.parseInt(one.getKey().code()), one.getValue()))
                .sorted(Comparator.comparing(TemplateUse::version))
                .toList();
    }

    ChecklistReportItem item(String code, String severity) {
        return new ChecklistReportItem(
                code,
                severity,
                whatever("ANSWERED", code),
                whatever("STOP", code),
                whatever("WARN", code),
                Stream.concat(reasons("STOP", code), reasons("WARN", code)).toList(),
                roles("ACKNOWLEDGED", code),
                roles("OVERRIDDEN", code));
    }

    private long whatever(String kind, String code) {
        return checklists.getOrDefault(new Counted(kind, code, null, null), 0L);
    }

    private Stream<ReasonCount> reasons(String state, String code) {
        return of(state, code)
                .filter(one -> one.getKey().detail() != null)
                .map(one -> new ReasonCount(state, String.valueOf(one.getKey().detail()), one.getValue()))
                .sorted(mostFirst(ReasonCount::checklists, ReasonCount::reason));
    }

    private List<RoleCount> roles(String kind, String code) {
        return of(kind, code)
                .filter(one -> one.getKey().words() == null)
                .map(one -> {
                    String role = String.valueOf(one.getKey().detail());
                    return new RoleCount(role, one.getValue(), words(kind, code, role));
                })
                .sorted(Comparator.comparing(RoleCount::role))
                .toList();
    }

    private List<WordsCount> words(String kind, String code, String role) {
        return of(kind, code)
                .filter(one ->
                        one.getKey().words() != null && role.equals(one.getKey().detail()))
                .map(one -> new WordsCount(String.valueOf(one.getKey().words()), one.getValue()))
                .sorted(mostFirst(WordsCount::checklists, WordsCount::reason))
                .limit(MOST_WORDS)
                .toList();
    }

    private Stream<Map.Entry<Counted, Long>> of(String kind, String code) {
        return checklists.entrySet().stream().filter(one -> one.getKey().is(kind, code));
    }

    private static <T> Comparator<T> mostFirst(Function<T, Long> count, Function<T, String> name) {
        return Comparator.comparing(count).reversed().thenComparing(name);
    }
}

package org.infusary.checklist.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether the parts of a template fit each other, before its expressions are read. */
final class TemplateCheck {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final int MOST_ITEMS = 200;
    private static final int MOST_RULES = 20;
    private static final Set<String> COUNTED = Set.of("mo", "d", "h", "min");

    private final List<Fault> faults = new ArrayList<>();

    private TemplateCheck() {}

    static List<Fault> faults(Template template) {
        TemplateCheck check = new TemplateCheck();
        Set<ItemCode> codes = new HashSet<>();
        for (int i = 0; i < template.items().size(); i++) {
            TemplateItem item = template.items().get(i);
            check.must(codes.add(item.code()), "items[" + i + "].code", "must be once in a template");
            check.item(item, "items[" + i + "].definition.");
        }
        int size = template.items().size();
        check.must(size >= 1 && size <= MOST_ITEMS, "items", "must be 1 to " + MOST_ITEMS + " items");
        return check.faults;
    }

    private void item(TemplateItem item, String place) {
        ItemDefinition definition = item.definition();
        boolean answered = item.form().takesAnswer();
        must(
                (item.form() == Form.NUMBER) == (definition.range() != null),
                place + "range",
                "must be given for a number, and only then");
        must(
                (item.form() == Form.CHOICE) == !definition.options().isEmpty(),
                place + "options",
                "must be given for a choice, and only then");
        must(
                Set.copyOf(definition.options()).size() == definition.options().size(),
                place + "options",
                "must each be once in an item");
        must(answered || definition.asked() == Asked.EARLY, place + "asked", "must be EARLY of what is computed");
        must(answered || !definition.secondPerson(), place + "secondPerson", "must be false of what is computed");
        must(
                definition.override() == null || item.severity() != Severity.HARD_STOP,
                place + "override",
                "must be left out of a HARD_STOP: only a new order or a corrected answer clears it");
        thresholds(definition, place);
        rules(item, place);
    }

    private void thresholds(ItemDefinition definition, String place) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < definition.thresholds().size(); i++) {
            Threshold threshold = definition.thresholds().get(i);
            String at = place + "thresholds[" + i + "].";
            must(NAME.matcher(threshold.name()).matches(), at + "name", "must be in lower camel case");
            must(names.add(threshold.name()), at + "name", "must be once in an item");
            must(
                    !COUNTED.contains(threshold.unit()) || isWhole(threshold.value()),
                    at + "value",
                    "must be a whole number of " + threshold.unit());
        }
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private void rules(TemplateItem item, String place) {
        Set<String> codes = new HashSet<>();
        must(item.definition().rules().size() <= MOST_RULES, place + "rules", "must be at most " + MOST_RULES);
        for (int i = 0; i < item.definition().rules().size(); i++) {
            ItemRule rule = item.definition().rules().get(i);
            String at = place + "rules[" + i + "].";
            must(
                    rule.code().matches(item.code().slug() + "-[a-z0-9-]{1,60}"),
                    at + "code",
                    "must be " + item.code().slug() + "- and 1 to 60 small letters, digits and hyphens");
            must(codes.add(rule.code()), at + "code", "must be once in an item");
            must(
                    item.form().takesAnswer() || !rule.unanswered(),
                    at + "unanswered",
                    "must be false of what is computed");
        }
    }

    private void must(boolean holds, String place, String message) {
        if (!holds) {
            faults.add(new Fault(place, message));
        }
    }
}

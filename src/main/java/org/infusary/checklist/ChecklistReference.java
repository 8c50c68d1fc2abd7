package org.infusary.checklist;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.infusary.checklist.rules.ItemCode;
import org.infusary.checklist.rules.OverridePolicy;
import org.infusary.checklist.rules.Severity;
import org.infusary.checklist.rules.StartGate;
import org.infusary.checklist.rules.TemplateItem;
import org.infusary.checklist.rules.Thresholds;
import org.infusary.eligibility.rules.Matrix;
import org.infusary.ledger.LiveVaccineReference;
import org.infusary.ledger.rules.VaccineTimes;
import org.infusary.security.Roles;

/**
 * What the rules reference ({@code ivig-rules.json}) says of the checklist. A row that no rule is written for fails the
 * start of the service instead of being passed over.
 *
 * @param items the items of the template, in order
 */
record ChecklistReference(List<TemplateItem> items, VaccineTimes vaccines) {
    private static final String FILE = "/reference/ivig-rules.json";

    /** Stops that a prescriber may override for a day; no source names who or how long, so both are defaults of the centre. */
    private static final Set<ItemCode> OVERRIDABLE =
            Set.of(ItemCode.HYDRATION, ItemCode.RENAL_LABS, ItemCode.HYPERVISC);

    private static final OverridePolicy BY_PRESCRIBER_FOR_A_DAY = new OverridePolicy(Set.of(Roles.PRESCRIBER), 24);

    static ChecklistReference load() {
        try (InputStream file = ChecklistReference.class.getResourceAsStream(FILE)) {
            JsonNode rules = new ObjectMapper().readTree(file);
            return new ChecklistReference(
                    items(rules.required("checklist")),
                    LiveVaccineReference.load().times());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    StartGate gate(Matrix matrix) {
        return new StartGate(Thresholds.of(vaccines), matrix);
    }

    private static List<TemplateItem> items(JsonNode rows) {
        List<TemplateItem> items = new ArrayList<>();
        for (JsonNode row : rows) {
            ItemCode code = ItemCode.valueOf(row.required("code").asText());
            items.add(new TemplateItem(
                    code,
                    row.required("prompt").asText(),
                    row.required("answer").asText(),
                    Severity.valueOf(row.required("severity").asText()),
                    row.required("rule").asText(),
                    texts(row.required("src")),
                    row.required("thresholdStatus").asText(),
                    OVERRIDABLE.contains(code) ? BY_PRESCRIBER_FOR_A_DAY : null));
        }
        return List.copyOf(items);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

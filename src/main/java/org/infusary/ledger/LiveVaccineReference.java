package org.infusary.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.infusary.kernel.Reason;
import org.infusary.ledger.rules.VaccineKind;
import org.infusary.ledger.rules.VaccineTimes;

/**
 * What the rules reference ({@code ivig-rules.json}) says of live vaccines and of serology after immunoglobulin.
 *
 * @param sources of the months after (R15)
 * @param notAffected vaccines that immunoglobulin does not disturb, in words, with their sources
 * @param serology the caution about blood tests, in words, with its sources; it names no time after which it ends
 */
public record LiveVaccineReference(
        VaccineTimes times, List<String> sources, List<Reason> notAffected, Reason serology) {
    public LiveVaccineReference {
        sources = List.copyOf(sources);
        notAffected = List.copyOf(notAffected);
    }

    public static LiveVaccineReference load() {
        try (InputStream file = LiveVaccineReference.class.getResourceAsStream("/reference/ivig-rules.json")) {
            JsonNode rules = new ObjectMapper().readTree(file);
            JsonNode table = rules.required("liveVaccine");
            JsonNode serology = rules.required("serology");
            return new LiveVaccineReference(
                    times(table),
                    texts(table.required("src")),
                    List.of(
                            said("not-affected", table.required("notAffected"), table.required("notAffectedSrc")),
                            said("exempt", table.required("exempt"), table.required("exemptSrc"))),
                    new Reason(
                            "serology-caution", serology.required("text").asText(), texts(serology.required("src"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static VaccineTimes times(JsonNode table) {
        Map<VaccineKind, Integer> daysBefore = new EnumMap<>(VaccineKind.class);
        for (JsonNode row : table.required("beforeIvig")) {
            daysBefore.put(
                    VaccineKind.valueOf(row.required("vaccine").asText()),
                    row.required("minDays").intValue());
        }
        List<VaccineTimes.After> monthsAfter = new ArrayList<>();
        for (JsonNode row : table.required("afterIvig")) {
            monthsAfter.add(new VaccineTimes.After(
                    row.required("maxMgPerKg").decimalValue(),
                    row.required("months").intValue()));
        }
        return new VaccineTimes(daysBefore, monthsAfter);
    }

    private static Reason said(String code, JsonNode words, JsonNode sources) {
        return new Reason(code, String.join("; ", texts(words)), texts(sources));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}

package org.infusary.infusion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.infusary.infusion.rules.Monitoring;
import org.infusary.infusion.rules.VitalsPhase;

/**
 * How often vital signs are due. Source: rules reference, {@code monitoring}; intervals are read from its words, "every 15
 * min" and "hourly", and the service does not start when they say something else.
 */
@Singleton
class MonitoringReference {
    private static final Pattern EVERY = Pattern.compile("^every (\\d+) min\\b.*");
    private static final int HOURLY = 60;

    private final JsonNode table;

    MonitoringReference(ObjectMapper json) {
        try (InputStream rules = MonitoringReference.class.getResourceAsStream("/reference/ivig-rules.json")) {
            table = json.readTree(rules).required("monitoring");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Monitoring monitoring() {
        JsonNode titration = phase("TITRATION");
        JsonNode maintenance = phase("MAINTENANCE");
        JsonNode established = phase("OBSERVE_ESTABLISHED");
        JsonNode cautious = phase("OBSERVE_FIRST_SWITCH_GAP");
        Map<VitalsPhase, List<String>> sources = new EnumMap<>(VitalsPhase.class);
        sources.put(VitalsPhase.TITRATION, sources(titration));
        sources.put(VitalsPhase.BEFORE_INCREASE, sources(titration));
        sources.put(VitalsPhase.MAINTENANCE, sources(maintenance));
        sources.put(VitalsPhase.END, sources(phase("END")));
        sources.put(VitalsPhase.OBSERVATION, sources(cautious));
        return new Monitoring(
                interval(titration),
                interval(maintenance),
                established.required("minutes").intValue(),
                cautious.required("minutes").intValue(),
                sources);
    }

    private JsonNode phase(String name) {
        return StreamSupport.stream(table.spliterator(), false)
                .filter(phase -> phase.required("phase").asText().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("monitoring has no phase " + name));
    }

    private static int interval(JsonNode phase) {
        String when = phase.required("when").asText();
        Matcher every = EVERY.matcher(when);
        if (every.matches()) {
            return Integer.parseInt(every.group(1));
        }
        if (when.equals("hourly")) {
            return HOURLY;
        }
        throw new IllegalStateException("monitoring does not tell how often: " + when);
    }

    private static List<String> sources(JsonNode phase) {
        List<String> ids = new ArrayList<>();
        phase.required("src").forEach(source -> ids.add(source.asText()));
        return ids;
    }
}

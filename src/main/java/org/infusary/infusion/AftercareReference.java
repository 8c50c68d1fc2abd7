package org.infusary.infusion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Reason;

/** What the rules reference says of the time after an infusion: {@code monitoring}, phases OBSERVE_… and CALLBACK. */
@Singleton
class AftercareReference {
    private static final Pattern HOURS = Pattern.compile("(\\d+)-(\\d+) h");

    private final Map<String, Reason> phases = new HashMap<>();
    private final List<Integer> hours;

    AftercareReference(ObjectMapper json) {
        try (InputStream file = AftercareReference.class.getResourceAsStream("/reference/ivig-rules.json")) {
            for (JsonNode phase : json.readTree(file).required("monitoring")) {
                String name = phase.required("phase").asText();
                List<String> sources = new ArrayList<>();
                phase.required("src").forEach(source -> sources.add(source.asText()));
                String note = phase.path("note").asText("");
                String words = phase.required("when").asText() + (note.isEmpty() ? "" : ": " + note);
                phases.put(name, new Reason(name.toLowerCase(Locale.ROOT).replace('_', '-'), words, sources));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Matcher span = HOURS.matcher(followUp().detail());
        if (!span.lookingAt()) {
            throw new IllegalStateException("the follow-up of the rules reference is no span of hours");
        }
        hours = List.of(Integer.valueOf(span.group(1)), Integer.valueOf(span.group(2)));
    }

    /** Hours after the end at which the patient is called: the first and the last of the span. */
    List<Integer> followUpHours() {
        return hours;
    }

    Reason followUp() {
        return phases.get("CALLBACK");
    }

    Reason observation(Exposure exposure) {
        return phases.get(exposure.isCautious() ? "OBSERVE_FIRST_SWITCH_GAP" : "OBSERVE_ESTABLISHED");
    }
}

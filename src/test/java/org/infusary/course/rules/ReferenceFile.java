package org.infusary.course.rules;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.infusary.site.rules.ChairTimes;

/** The committed reference data, read with exact decimals. */
final class ReferenceFile {
    private ReferenceFile() {}

    static JsonNode read(String name) {
        ObjectMapper exact = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        try (InputStream file = ReferenceFile.class.getResourceAsStream("/reference/" + name)) {
            return exact.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** Minutes of a visit as the infusion-time reference gives them; lot changes have no source and take none. */
    static ChairTimes chairDefaults() {
        JsonNode minutes = read("ivig-infusion-time-cases.json").get("chairDefaults");
        return new ChairTimes(
                minutes.get("assessmentMinutes").intValue(),
                minutes.get("premedWaitMinutes").intValue(),
                minutes.get("prepMinutes").intValue(),
                minutes.get("ivStartMinutes").intValue(),
                0,
                minutes.get("flushMinutes").intValue(),
                minutes.get("observationEstablishedMinutes").intValue(),
                minutes.get("observationFirstOrSwitchMinutes").intValue(),
                minutes.get("slotMinutes").intValue());
    }
}

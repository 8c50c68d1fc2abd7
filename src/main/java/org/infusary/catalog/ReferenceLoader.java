package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Brings the reference files of the jar into the database at every start, in one transaction, before anyone asks.
 *
 * <p>A fresh database gets them as the first version of the catalogue. A newer jar whose products differ adds a version that
 * begins at once, in which missing products are added, changed ones described anew, and a product that the newer file no
 * longer names stays, because patients may have had it. Once pharmacists have approved an import the catalogue is theirs, and
 * the products of a jar are left aside: a pharmacist can upload them as any other document. Validity dates and the centres'
 * ladders are never touched. Instances that start together load one after the other.
 */
@ApplicationScoped
class ReferenceLoader {
    private static final int BEFORE_EVERYONE_ELSE = 100;

    private final CatalogVersions versions;
    private final CatalogProducts labels;
    private final CatalogPress press;
    private final Clock clock;

    ReferenceLoader(CatalogVersions versions, CatalogProducts labels, CatalogPress press, Clock clock) {
        this.versions = versions;
        this.labels = labels;
        this.press = press;
        this.clock = clock;
    }

    void atStart(@Observes @Priority(BEFORE_EVERYONE_ELSE) StartupEvent started) {
        load(ReferenceJson.file("ivig-products.json"), ReferenceJson.file("ivig-rules.json"));
    }

    /** @return how many products were added or described anew */
    @Transactional
    int load(JsonNode productFile, JsonNode rulesFile) {
        versions.lock();
        press.keepSources(rulesFile.path("sources"));
        List<JsonNode> said = StreamSupport.stream(productFile.path("products").spliterator(), false)
                .toList();
        Optional<CatalogVersion> last = versions.last();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (last.isEmpty()) {
            press.publish(CatalogVersion.first(productFile.path("sources"), now), List.of(), said, null);
            return said.size();
        }
        return versions.anyImported() ? 0 : renewed(last.get(), productFile.path("sources"), said, now);
    }

    private int renewed(CatalogVersion last, JsonNode sources, List<JsonNode> said, Instant now) {
        List<CatalogProduct> before = labels.of(last.number());
        List<JsonNode> changed = changed(before, said);
        ObjectNode known = last.sources().deepCopy();
        known.setAll((ObjectNode) sources);
        if (changed.isEmpty() && known.equals(last.sources())) {
            return 0;
        }
        Beginning atOnce = new Beginning(LocalDate.ofInstant(now, ZoneOffset.UTC), ZoneOffset.UTC, now);
        press.publish(CatalogVersion.builtIn(last.number() + 1, known, atOnce, now), before, said, null);
        return changed.size();
    }

    /** Those of a file that the version before does not know, or describes in other words. */
    private static List<JsonNode> changed(List<CatalogProduct> before, List<JsonNode> said) {
        Map<String, JsonNode> known = before.stream()
                .map(CatalogProduct::said)
                .collect(Collectors.toMap(one -> one.path("id").asText(), Function.identity()));
        return said.stream()
                .filter(one -> !one.equals(known.get(one.path("id").asText())))
                .toList();
    }
}

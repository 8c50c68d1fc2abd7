package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.security.Caller;
import org.infusary.web.BadRequest;
import org.infusary.web.Conflict;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/** Where reference documents become versions of the catalogue: one pharmacist uploads, another one approves. */
@ApplicationScoped
class ImportDesk {
    /** A date further ahead is taken for a slip. The service's own limit, no source. */
    static final int MOST_YEARS_AHEAD = 2;

    private final CatalogImports imports;
    private final CatalogVersions versions;
    private final CatalogProducts labels;
    private final CatalogPress press;
    private final Caller caller;
    private final Clock clock;

    ImportDesk(
            CatalogImports imports,
            CatalogVersions versions,
            CatalogProducts labels,
            CatalogPress press,
            Caller caller,
            Clock clock) {
        this.imports = imports;
        this.versions = versions;
        this.labels = labels;
        this.press = press;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Keeps a document as a draft, held against the last version of the catalogue, in force or still to come.
     *
     * @throws DocumentRefused when it breaks a rule of the format
     * @throws Refused {@code import-changes-nothing} when it says what that version says
     */
    @Transactional
    ImportCard upload(JsonNode tree) {
        versions.lock();
        CatalogVersion last = last();
        List<CatalogProduct> before = labels.of(last.number());
        Map<ProductId, ReferenceProduct> known =
                before.stream().collect(Collectors.toMap(CatalogProduct::id, CatalogProduct::label));
        ReferenceDocument document = DocumentCheck.checked(tree, known, sourcesOfTheRules());
        CatalogDiff diff = CatalogDiff.between(before, last.sources(), document);
        if (diff.isEmpty()) {
            throw new Refused(Reason.of(
                    "import-changes-nothing",
                    "The document says what version " + last.number() + " of the catalogue says already."));
        }
        CatalogImport draft = new CatalogImport(last.number(), document, caller.account(), now());
        imports.persistAndFlush(draft);
        return new ImportCard(draft.row(last.number()), diff, draft.version());
    }

    /** Oldest first; of one status only, when it is given. */
    @Transactional
    Page<CatalogImportRow> imports(CatalogImport.@Nullable Status status, PageRequest page) {
        int last = last().number();
        return Page.of(
                        imports.after(page.start(), status, page.limit() + 1),
                        page.limit(),
                        draft -> new Cursor(draft.id()))
                .map(draft -> draft.row(last));
    }

    /** @throws NotFound when there is no such import */
    @Transactional
    ImportCard read(UUID id) {
        return card(imports.withId(id));
    }

    /**
     * Publishes a draft from a date on.
     *
     * @param zone whose midnight begins the date
     * @throws BadRequest for an unknown zone, and a date before today there or more than two years ahead
     * @throws Conflict {@code import-decided}, and {@code catalogue-changed} when the draft is stale
     * @throws Refused {@code import-same-person}, and {@code version-before-its-base} for a date before that of the version
     *     the draft was held against
     */
    @Transactional
    ImportCard approve(UUID id, EntityTag read, LocalDate effectiveFrom, String zone) {
        versions.lock();
        CatalogImport draft = imports.withId(id);
        read.mustBe(draft.version());
        Instant now = now();
        draft.approve(caller.account(), now);
        CatalogVersion last = last();
        if (last.number() != draft.baseVersion()) {
            throw new Conflict(
                    "catalogue-changed",
                    "Catalogue changed meanwhile",
                    "The document was held against version " + draft.baseVersion()
                            + " of the catalogue, and the last one is " + last.number()
                            + ". Upload it again to see what it changes there.");
        }
        Beginning beginning = beginning(effectiveFrom, zone, now, last);
        imports.flush();
        press.publish(
                CatalogVersion.imported(
                        last.number() + 1, id, draft.document().sources(), beginning, caller.account(), now),
                labels.of(last.number()),
                draft.document().products(),
                effectiveFrom);
        return card(draft);
    }

    /** @throws Conflict {@code import-decided} */
    @Transactional
    ImportCard reject(UUID id, EntityTag read, String reason) {
        CatalogImport draft = imports.withId(id);
        read.mustBe(draft.version());
        draft.reject(reason, caller.account(), now());
        imports.flush();
        return card(draft);
    }

    private ImportCard card(CatalogImport one) {
        CatalogVersion base = versions.findById(one.baseVersion());
        CatalogDiff diff = CatalogDiff.between(labels.of(base.number()), base.sources(), one.document());
        return new ImportCard(one.row(last().number()), diff, one.version());
    }

    private static Beginning beginning(LocalDate date, String zone, Instant now, CatalogVersion last) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw new BadRequest("zone", "must be an IANA time zone such as Europe/Berlin");
        }
        ZoneId there = ZoneId.of(zone);
        LocalDate today = LocalDate.ofInstant(now, there);
        if (date.isBefore(today) || date.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw new BadRequest(
                    "effectiveFrom", "must be from today to " + MOST_YEARS_AHEAD + " years ahead in the zone");
        }
        if (last.effectiveFrom() != null && date.isBefore(last.effectiveFrom())) {
            throw new Refused(Reason.of(
                    "version-before-its-base",
                    "Version " + last.number() + " of the catalogue, which the document was held against, begins on "
                            + last.effectiveFrom() + "; this one cannot begin earlier."));
        }
        Instant at = Stream.of(date.atStartOfDay(there).toInstant(), now, earliest(last, now))
                .max(Instant::compareTo)
                .orElseThrow();
        return new Beginning(date, there, at);
    }

    /** Dates of two zones begin at two moments; versions begin in their order all the same. */
    private static Instant earliest(CatalogVersion last, Instant now) {
        return last.effectiveAt() == null ? now : last.effectiveAt();
    }

    private CatalogVersion last() {
        return versions.last().orElseThrow();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Set<String> sourcesOfTheRules() {
        return ReferenceJson.file("ivig-rules.json").path("sources").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}

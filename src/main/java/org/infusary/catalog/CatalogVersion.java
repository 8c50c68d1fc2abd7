package org.infusary.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.infusary.kernel.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The whole catalogue from some moment on, until a later version begins.
 *
 * <p>The first is the built-in reference and has been in force from the beginning. Further ones come from a newer built-in
 * reference, as long as no pharmacist has approved another, and from approved imports, at a date that may be to come. Which
 * one is in force is read from the clock, so no instance has anything to remember or to do on the day. Written once: the
 * database refuses to change one, to leave out a number, and to let one begin before the one it follows.
 */
@Entity
@Immutable
@Table(name = "catalog_version")
class CatalogVersion {
    /** Where a version comes from. */
    enum Origin {
        BUILT_IN,
        IMPORT
    }

    @Id
    private int number;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    private @Nullable UUID importId;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable String zone;
    private @Nullable Instant effectiveAt;

    @Basic(fetch = FetchType.LAZY)
    @JdbcTypeCode(SqlTypes.JSON)
    private String sources;

    private @Nullable UUID publishedBy;
    private Instant publishedAt;

    protected CatalogVersion() {}

    private CatalogVersion(int number, Origin origin, JsonNode sources, Instant publishedAt) {
        this.number = number;
        this.origin = origin;
        this.sources = ReferenceJson.text(sources);
        this.publishedAt = publishedAt;
    }

    /** The version a fresh database starts with. */
    static CatalogVersion first(JsonNode sources, Instant at) {
        return new CatalogVersion(1, Origin.BUILT_IN, sources, at);
    }

    /** What a newer built-in reference says, from now on. */
    static CatalogVersion builtIn(int number, JsonNode sources, Beginning beginning, Instant at) {
        CatalogVersion version = new CatalogVersion(number, Origin.BUILT_IN, sources, at);
        version.begins(beginning);
        return version;
    }

    static CatalogVersion imported(
            int number, UUID importId, JsonNode sources, Beginning beginning, AccountId by, Instant at) {
        CatalogVersion version = new CatalogVersion(number, Origin.IMPORT, sources, at);
        version.importId = importId;
        version.publishedBy = by.value();
        version.begins(beginning);
        return version;
    }

    private void begins(Beginning beginning) {
        effectiveFrom = beginning.date();
        zone = beginning.zone().getId();
        effectiveAt = beginning.at();
    }

    int number() {
        return number;
    }

    @Nullable LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    @Nullable Instant effectiveAt() {
        return effectiveAt;
    }

    JsonNode sources() {
        return ReferenceJson.tree(sources);
    }

    CatalogVersionView view(boolean inForce) {
        return new CatalogVersionView(
                number, origin, importId, effectiveFrom, zone, effectiveAt, inForce, publishedBy, publishedAt);
    }
}

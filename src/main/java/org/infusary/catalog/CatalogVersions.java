package org.infusary.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CatalogVersions implements PanacheRepositoryBase<CatalogVersion, Integer> {
    /** A row of the version in force at the moment {@code ?1}; versions begin in the order of their numbers. */
    static final String IN_FORCE = "catalogVersion = (select max(v.number) from CatalogVersion v"
            + " where v.effectiveAt is null or v.effectiveAt <= ?1)";

    /** Lets one transaction at a time add a version; freed at its end. */
    void lock() {
        getEntityManager()
                .createNativeQuery("select count(*) from pg_advisory_xact_lock(hashtext('infusary.reference'))")
                .getSingleResult();
    }

    /** The one with the highest number, in force or still to come; empty in a fresh database. */
    Optional<CatalogVersion> last() {
        return find("order by number desc").firstResultOptional();
    }

    int inForce(Instant at) {
        return find("effectiveAt is null or effectiveAt <= ?1 order by number desc", at)
                .firstResult()
                .number();
    }

    /** The one that is or was in force at the end of a date. */
    int asOf(LocalDate date) {
        return find("effectiveFrom is null or effectiveFrom <= ?1 order by number desc", date)
                .firstResult()
                .number();
    }

    boolean anyImported() {
        return count("origin", CatalogVersion.Origin.IMPORT) > 0;
    }

    Optional<CatalogVersion> from(UUID importId) {
        return find("importId", importId).firstResultOptional();
    }

    List<CatalogVersion> after(int number, int rows) {
        return find("number > ?1 order by number", number).page(0, rows).list();
    }
}

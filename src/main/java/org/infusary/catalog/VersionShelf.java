package org.infusary.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;

/** The versions of the catalogue for whoever reads of them. */
@ApplicationScoped
class VersionShelf {
    private final CatalogVersions versions;
    private final Clock clock;

    VersionShelf(CatalogVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /** In the order of their numbers, beginning after one; up to {@code rows}. */
    @Transactional
    List<CatalogVersionView> versions(IdCursor start, int rows) {
        int inForce = versions.inForce(clock.instant());
        return versions.after(number(start), rows).stream()
                .map(version -> version.view(version.number() == inForce))
                .toList();
    }

    /** @throws NotFound when there is no such version */
    @Transactional
    CatalogVersionView version(int number) {
        return versions.findByIdOptional(number)
                .orElseThrow(() -> new NotFound("version of the catalogue"))
                .view(number == versions.inForce(clock.instant()));
    }

    private static int number(IdCursor start) {
        if (start.after().isEmpty()) {
            return 0;
        }
        if (!start.after().matches("[0-9]{1,9}")) {
            throw Cursor.notOurs();
        }
        return Integer.parseInt(start.after());
    }
}

package org.infusary.catalog;

import java.util.Map;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.security.Roles;
import org.infusary.testing.Staff;

/** A site of a test's own, opened by an administrator through the API. */
final class NewSite {
    private NewSite() {}

    static SiteId open() {
        String id = Staff.of(Roles.ADMIN)
                .at()
                .asks()
                .body(Map.of("name", "Ladder test " + UUID.randomUUID(), "zone", "Europe/Berlin"))
                .post("/api/v1/sites")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return new SiteId(UUID.fromString(id));
    }
}

package org.infusary.security;

import io.quarkus.arc.Arc;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.SiteId;
import org.infusary.site.SiteKeeping;

/** Sites to bind accounts to. */
final class TestSites {
    private TestSites() {}

    static SiteId open() {
        SiteKeeping sites = Arc.container().instance(SiteKeeping.class).get();
        ActingAs acting = Arc.container().instance(ActingAs.class).get();
        return acting.call(new AccountId(UUID.randomUUID()), Set.of(Roles.ADMIN), Set.of(), () -> sites.open(
                        "Site for a test", "Europe/Berlin", null)
                .id());
    }
}

package org.infusary.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.infusary.kernel.SiteId;

/** The zones of the centres, each read once: a centre keeps its zone for good, so nothing here can grow old. */
@ApplicationScoped
class SiteZones {
    private final Sites sites;
    private final Map<SiteId, ZoneId> known = new ConcurrentHashMap<>();

    SiteZones(Sites sites) {
        this.sites = sites;
    }

    ZoneId of(SiteId site) {
        ZoneId zone = known.get(site);
        if (zone == null) {
            zone = sites.byId(site).facts().zone();
            known.put(site, zone);
        }
        return zone;
    }
}

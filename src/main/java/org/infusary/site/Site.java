package org.infusary.site;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.SitePolicy;

/**
 * A centre. It is opened with a name, a zone and a policy; name and policy may change for ever after, the zone never:
 * every planned moment was reckoned with it. A centre has no end, because what was given there must stay readable.
 */
@Entity
@Table(name = "site")
class Site {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String name;

    private String zone;

    @Embedded
    private PolicyColumns policy;

    @Version
    private long version;

    protected Site() {}

    private Site(String name, ZoneId zone, SitePolicy policy) {
        this.name = name;
        this.zone = zone.getId();
        this.policy = PolicyColumns.of(policy);
    }

    static Site open(String name, ZoneId zone, SitePolicy policy) {
        return new Site(name, zone, policy);
    }

    void rename(String newName) {
        name = newName;
    }

    void follow(SitePolicy newPolicy) {
        policy = PolicyColumns.of(newPolicy);
    }

    SiteId id() {
        return new SiteId(id);
    }

    long version() {
        return version;
    }

    SiteFacts facts() {
        return new SiteFacts(id(), name, ZoneId.of(zone), policy.facts(), version);
    }
}

package org.infusary.site;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.SiteId;

/**
 * A place to infuse. It is put up in service, may be renamed, may become another kind, and is taken out of service and
 * back; it is never deleted, because visits of the past took place in it.
 */
@Entity
@Table(name = "chair")
class Chair {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;

    private String name;

    @Enumerated(EnumType.STRING)
    private ChairKind kind;

    private boolean inService;

    @Version
    private long version;

    protected Chair() {}

    private Chair(SiteId site, String name, ChairKind kind) {
        this.siteId = site.value();
        this.name = name;
        this.kind = kind;
        this.inService = true;
    }

    static Chair putUp(SiteId site, String name, ChairKind kind) {
        return new Chair(site, name, kind);
    }

    void become(String newName, ChairKind newKind, boolean nowInService) {
        name = newName;
        kind = newKind;
        inService = nowInService;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    ChairFacts facts() {
        return new ChairFacts(new ChairId(id), name, kind, inService, version);
    }
}

package org.infusary.site;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.SiteId;
import org.infusary.site.rules.OpeningWindow;

/** The opening hours of a centre, replaced as a whole. Made with the centre, without any window: closed all week. */
@Entity
@Table(name = "opening_week")
class OpeningWeek {
    private static final Comparator<OpeningWindow> IN_ORDER =
            Comparator.comparing(OpeningWindow::weekday).thenComparing(OpeningWindow::opens);

    @Id
    private UUID siteId;

    @ElementCollection
    @CollectionTable(name = "opening_window", joinColumns = @JoinColumn(name = "site_id"))
    private Set<WindowColumns> windows = new HashSet<>();

    @Version
    private long version;

    protected OpeningWeek() {}

    private OpeningWeek(SiteId site) {
        siteId = site.value();
    }

    static OpeningWeek closed(SiteId site) {
        return new OpeningWeek(site);
    }

    void replace(List<OpeningWindow> week) {
        Set<WindowColumns> columns =
                new HashSet<>(week.stream().map(WindowColumns::of).toList());
        windows.retainAll(columns);
        windows.addAll(columns);
    }

    long version() {
        return version;
    }

    OpeningHours facts() {
        return new OpeningHours(
                windows.stream().map(WindowColumns::facts).sorted(IN_ORDER).toList(), version);
    }
}

package org.infusary.site;

import io.quarkus.arc.Arc;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.SiteId;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;
import org.infusary.site.rules.DutyShift;
import org.infusary.site.rules.OpeningWindow;
import org.infusary.site.rules.WeeklyShift;
import org.infusary.web.EntityTag;

/**
 * A site for one test, built through the doors:
 * {@code TestSite.in("Europe/Berlin").openEveryDay("08:00", "18:00").nurses(2).chairs(3)}.
 */
public final class TestSite {
    private static final int MOST_OF_A_SHIFT = 50;

    private final SiteId id;
    private final AccountId admin;

    private TestSite(SiteId id, AccountId admin) {
        this.id = id;
        this.admin = admin;
    }

    public static TestSite in(String zone) {
        AccountId admin = new AccountId(UUID.randomUUID());
        SiteId id = bean(ActingAs.class).call(admin, Set.of(Roles.ADMIN), Set.of(), () -> bean(SiteKeeping.class)
                .open("Site for a test", zone, null)
                .id());
        return new TestSite(id, admin);
    }

    public SiteId id() {
        return id;
    }

    /** Does the work as an administrator who is bound to this site only. */
    public <T> T asked(Supplier<T> work) {
        return bean(ActingAs.class).call(admin, Set.of(Roles.ADMIN), Set.of(id), work);
    }

    public TestSite openEveryDay(String opens, String closes) {
        return open(Stream.of(DayOfWeek.values())
                .map(day -> new OpeningWindow(day, LocalTime.parse(opens), LocalTime.parse(closes)))
                .toList());
    }

    public TestSite open(List<OpeningWindow> windows) {
        SiteHours hours = bean(SiteHours.class);
        asked(() -> hours.keepHours(id, new EntityTag(hours.hours(id).version()), windows));
        return this;
    }

    /** So many nurses at work from 00:00 to 23:55 of every day. */
    public TestSite nurses(int nurses) {
        return staffed(Stream.of(DayOfWeek.values())
                .flatMap(day -> shifts(nurses).map(shift -> new WeeklyShift(day, shift)))
                .toList());
    }

    /** The whole day, as many side by side as it takes. */
    private static Stream<DutyShift> shifts(int nurses) {
        return Stream.iterate(nurses, left -> left > 0, left -> left - MOST_OF_A_SHIFT)
                .map(left -> new DutyShift(LocalTime.of(0, 0), LocalTime.of(23, 55), Math.min(left, MOST_OF_A_SHIFT)));
    }

    public TestSite staffed(List<WeeklyShift> week) {
        SiteHours hours = bean(SiteHours.class);
        asked(() ->
                hours.keepWeek(id, new EntityTag(hours.staffing(id, null, null).version()), week));
        return this;
    }

    /** So many chairs, named Chair 1, Chair 2, … */
    public TestSite chairs(int count) {
        for (int number = 1; number <= count; number++) {
            chair("Chair " + number);
        }
        return this;
    }

    public ChairId chair(String name) {
        return asked(
                () -> bean(SiteKeeping.class).putUp(id, name, ChairKind.CHAIR).id());
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}

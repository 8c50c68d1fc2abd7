package org.infusary.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.TransactionalException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.ChairKind;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.TimeWindow;
import org.infusary.site.rules.ChairDay;
import org.infusary.site.rules.Closing;
import org.infusary.site.rules.ClosureReason;
import org.infusary.site.rules.DutyShift;
import org.infusary.site.rules.NurseShift;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.OpeningWindow;
import org.infusary.site.rules.Rounding;
import org.infusary.site.rules.SiteDay;
import org.infusary.site.rules.SitePolicy;
import org.infusary.site.rules.WeightPolicy;
import org.infusary.web.BadRequest;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SiteCalendarTest {
    private static final LocalDate MON_23_NOV = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUE_24_NOV = LocalDate.of(2026, 11, 24);
    private static final LocalDate WED_25_NOV = LocalDate.of(2026, 11, 25);

    @Inject
    SiteCalendar calendar;

    @Inject
    SiteKeeping keeping;

    @Inject
    SiteHours hours;

    @Inject
    DataSource database;

    @Inject
    EntityManagerFactory factory;

    @Test
    void a_new_site_follows_the_reference() {
        TestSite site = TestSite.in("Europe/Berlin");

        SitePolicy policy = site.asked(() -> calendar.site(site.id())).policy();

        assertThat(policy.times().assessmentMinutes()).isEqualTo(15);
        assertThat(policy.times().premedWaitMinutes()).isEqualTo(30);
        assertThat(policy.times().prepMinutes()).isEqualTo(20);
        assertThat(policy.times().ivStartMinutes()).isEqualTo(10);
        assertThat(policy.times().lotChangeMinutes()).isZero();
        assertThat(policy.times().flushMinutes()).isEqualTo(10);
        assertThat(policy.times().observationEstablishedMinutes()).isEqualTo(20);
        assertThat(policy.times().observationCautiousMinutes()).isEqualTo(60);
        assertThat(policy.times().slotMinutes()).isEqualTo(15);
        assertThat(policy.rounding()).isEqualTo(Rounding.NEAREST_5G);
        assertThat(policy.weight()).isEqualTo(WeightPolicy.ACTUAL);
        assertThat(policy.pumpMaximumMlPerHour()).isNull();
        assertThat(policy.overbookingNurseUnits()).isZero();
    }

    @Test
    void days_join_hours_closures_nurses_and_chairs() {
        TestSite site =
                TestSite.in("Europe/Berlin").openEveryDay("08:00", "16:00").nurses(3);
        ChairId first = site.chair("Chair 1");
        ChairId second = site.chair("Chair 2");
        close(site, MON_23_NOV, "12:00", MON_23_NOV, "13:00", null);
        close(site, TUE_24_NOV, null, TUE_24_NOV, null, first);
        setAside(site, second);
        staff(site, TUE_24_NOV, List.of(new DutyShift(LocalTime.of(9, 0), LocalTime.of(12, 0), 1)));

        List<SiteDay> days = site.asked(() -> calendar.days(site.id(), new DateWindow(MON_23_NOV, WED_25_NOV)));

        assertThat(days).extracting(SiteDay::date).containsExactly(MON_23_NOV, TUE_24_NOV, WED_25_NOV);
        assertThat(days.get(0).open())
                .containsExactly(
                        utc("2026-11-23T07:00:00Z", "2026-11-23T11:00:00Z"),
                        utc("2026-11-23T12:00:00Z", "2026-11-23T15:00:00Z"));
        assertThat(days.get(0).chairs()).containsExactly(new ChairDay(first, "Chair 1", ChairKind.CHAIR, List.of()));
        assertThat(days.get(1).open()).containsExactly(utc("2026-11-24T07:00:00Z", "2026-11-24T15:00:00Z"));
        assertThat(days.get(1).shifts())
                .containsExactly(new NurseShift(utc("2026-11-24T08:00:00Z", "2026-11-24T11:00:00Z"), 1));
        assertThat(days.get(1).chairs().get(0).closed())
                .containsExactly(utc("2026-11-23T23:00:00Z", "2026-11-24T23:00:00Z"));
        assertThat(days.get(2).shifts()).extracting(NurseShift::nurses).containsExactly(3);
    }

    @Test
    void closed_days_are_not_among_the_open_ones() {
        TestSite site = TestSite.in("Europe/Berlin").openEveryDay("08:00", "16:00");
        close(site, TUE_24_NOV, null, TUE_24_NOV, null, null);

        OpenDays open = site.asked(() -> calendar.openDays(site.id(), new DateWindow(MON_23_NOV, WED_25_NOV)));

        assertThat(open.open()).containsExactly(MON_23_NOV, WED_25_NOV);
    }

    @Test
    void a_chair_that_is_closed_does_not_close_the_day() {
        TestSite site = TestSite.in("Europe/Berlin").openEveryDay("08:00", "16:00");
        close(site, MON_23_NOV, null, MON_23_NOV, null, site.chair("Chair 1"));

        OpenDays open = site.asked(() -> calendar.openDays(site.id(), new DateWindow(MON_23_NOV, MON_23_NOV)));

        assertThat(open.isOpen(MON_23_NOV)).isTrue();
    }

    @Test
    void a_new_site_is_closed_every_day() {
        TestSite site = TestSite.in("Europe/Berlin");

        OpenDays open = site.asked(() -> calendar.openDays(site.id(), new DateWindow(MON_23_NOV, WED_25_NOV)));

        assertThat(open.open()).isEmpty();
    }

    @Test
    void another_site_is_not_found() {
        TestSite mine = TestSite.in("Europe/Berlin");
        TestSite other = TestSite.in("Europe/Berlin");
        DateWindow days = new DateWindow(MON_23_NOV, WED_25_NOV);

        assertThatThrownBy(() -> mine.asked(() -> calendar.site(other.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mine.asked(() -> calendar.days(other.id(), days)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mine.asked(() -> calendar.openDays(other.id(), days)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> mine.asked(() -> lock(other, MON_23_NOV))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_span_of_400_days_is_answered_and_one_of_401_refused() {
        TestSite site = TestSite.in("Europe/Berlin");

        List<SiteDay> days =
                site.asked(() -> calendar.days(site.id(), new DateWindow(MON_23_NOV, MON_23_NOV.plusDays(399))));

        assertThat(days).hasSize(400);
        assertThatThrownBy(() -> site.asked(
                        () -> calendar.days(site.id(), new DateWindow(MON_23_NOV, MON_23_NOV.plusDays(400)))))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("400 days");
    }

    @Test
    void a_year_takes_as_many_queries_as_a_day() {
        TestSite site = TestSite.in("Europe/Berlin")
                .openEveryDay("08:00", "16:00")
                .nurses(2)
                .chairs(2);
        for (int day = 0; day < 5; day++) {
            LocalDate date = MON_23_NOV.plusDays(day);
            close(site, date, null, date, null, null);
            staff(site, date, List.of(new DutyShift(LocalTime.of(9, 0), LocalTime.of(12, 0), 1)));
        }

        site.asked(() -> calendar.zone(site.id())); // is read only once

        withAnotherStamp(site);
        long forADay = queriesFor(site, new DateWindow(MON_23_NOV, MON_23_NOV));
        withAnotherStamp(site);
        long forAYear = queriesFor(site, new DateWindow(MON_23_NOV, MON_23_NOV.plusDays(364)));

        assertThat(forAYear).isEqualTo(forADay);
    }

    @Test
    void a_calendar_that_has_not_changed_is_not_read_again() {
        TestSite site = TestSite.in("Europe/Berlin")
                .openEveryDay("08:00", "16:00")
                .nurses(2)
                .chairs(2);
        DateWindow days = new DateWindow(MON_23_NOV, WED_25_NOV);
        List<SiteDay> read = site.asked(() -> calendar.days(site.id(), days));

        assertThat(queriesFor(site, days)).isZero();
        assertThat(site.asked(() -> calendar.days(site.id(), days))).isEqualTo(read);
    }

    @Test
    void what_another_instance_changes_is_seen_with_the_next_look() {
        TestSite site = busySite();

        everyChangeIsSeen(site);
    }

    @Test
    void what_another_instance_changes_is_seen_by_a_transaction_that_has_looked_already() {
        TestSite site = busySite();

        QuarkusTransaction.requiringNew().run(() -> {
            site.asked(() -> keeping.chairs(site.id(), new PageRequest(null, 10)));
            site.asked(() -> hours.hours(site.id()));
            site.asked(() -> hours.staffing(site.id(), MON_23_NOV, WED_25_NOV));
            everyChangeIsSeen(site);
        });

        DateWindow days = new DateWindow(MON_23_NOV, WED_25_NOV);
        List<SiteDay> kept = site.asked(() -> calendar.days(site.id(), days));
        withAnotherStamp(site);
        assertThat(site.asked(() -> calendar.days(site.id(), days))).isEqualTo(kept);
    }

    private TestSite busySite() {
        TestSite site = TestSite.in("Europe/Berlin")
                .openEveryDay("08:00", "16:00")
                .nurses(2)
                .chairs(2);
        staff(site, MON_23_NOV, List.of(new DutyShift(LocalTime.of(9, 0), LocalTime.of(12, 0), 1)));
        return site;
    }

    private void everyChangeIsSeen(TestSite site) {
        String ofSite = " where site_id = '" + site.id() + "'";
        changes(site, "update chair set in_service = false" + ofSite + " and name = 'Chair 1'");
        changes(site, "update opening_window set opens_minute = 540" + ofSite);
        changes(site, "update staffing_shift set nurses = 9" + ofSite);
        changes(
                site,
                "update staffing_exception_shift set nurses = 7 where exception_id in"
                        + " (select id from staffing_exception" + ofSite + ")");
        changes(site, "delete from staffing_exception" + ofSite);
        changes(
                site,
                "insert into closure (id, site_id, from_date, to_date, reason) values (gen_random_uuid(), '" + site.id()
                        + "', '2026-11-24', '2026-11-24', 'OTHER')");
        changes(site, "delete from closure" + ofSite);
    }

    @Test
    void a_change_that_was_rolled_back_leaves_no_trace() {
        TestSite site = TestSite.in("Europe/Berlin").openEveryDay("08:00", "16:00");
        DateWindow days = new DateWindow(MON_23_NOV, WED_25_NOV);
        List<SiteDay> before = site.asked(() -> calendar.days(site.id(), days));

        QuarkusTransaction.begin();
        site.open(List.of());
        assertThat(site.asked(() -> calendar.days(site.id(), days))).isNotEqualTo(before);
        QuarkusTransaction.rollback();

        assertThat(site.asked(() -> calendar.days(site.id(), days))).isEqualTo(before);
        site.open(List.of(new OpeningWindow(DayOfWeek.TUESDAY, LocalTime.of(10, 0), LocalTime.of(11, 0))));
        assertThat(site.asked(() -> calendar.openDays(site.id(), days)).open()).containsExactly(TUE_24_NOV);
    }

    private void changes(TestSite site, String sql) {
        DateWindow days = new DateWindow(MON_23_NOV, WED_25_NOV);
        List<SiteDay> before = site.asked(() -> calendar.days(site.id(), days));
        assertThat(elsewhere(sql)).isPositive();
        assertThat(site.asked(() -> calendar.days(site.id(), days))).as(sql).isNotEqualTo(before);
    }

    /** As after a change: the next look reads the whole calendar. */
    private void withAnotherStamp(TestSite site) {
        elsewhere("update site_calendar set stamp = default where site_id = '" + site.id() + "'");
    }

    /** On a connection of its own, whatever transaction the caller is in; the rows that were changed. */
    private int elsewhere(String sql) {
        return CompletableFuture.supplyAsync(() -> {
                    try (Connection connection = database.getConnection();
                            Statement statement = connection.createStatement()) {
                        return statement.executeUpdate(sql);
                    } catch (SQLException failure) {
                        throw new IllegalStateException(failure);
                    }
                })
                .join();
    }

    @Test
    void a_second_transaction_waits_for_a_locked_day() throws Exception {
        TestSite site = TestSite.in("Europe/Berlin");
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> first =
                    threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        site.asked(() -> lock(site, MON_23_NOV, TUE_24_NOV));
                        locked.countDown();
                        await(mayEnd);
                    }));
            await(locked);
            Future<?> second = threads.submit(() ->
                    QuarkusTransaction.requiringNew().run(() -> site.asked(() -> lock(site, TUE_24_NOV, WED_25_NOV))));

            assertThatThrownBy(() -> second.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            mayEnd.countDown();
            first.get(20, TimeUnit.SECONDS);
            second.get(20, TimeUnit.SECONDS);
        } finally {
            mayEnd.countDown();
            threads.shutdownNow();
        }
    }

    @Test
    void other_days_and_other_sites_do_not_wait() throws Exception {
        TestSite site = TestSite.in("Europe/Berlin");
        TestSite other = TestSite.in("Europe/Berlin");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                site.asked(() -> lock(site, MON_23_NOV));
                Future<?> second =
                        threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                            site.asked(() -> lock(site, TUE_24_NOV));
                            other.asked(() -> lock(other, MON_23_NOV));
                        }));

                assertThat(second).succeedsWithin(20, TimeUnit.SECONDS);
            });
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void days_are_locked_within_a_transaction_only() {
        TestSite site = TestSite.in("Europe/Berlin");

        assertThatThrownBy(() -> site.asked(() -> lock(site, MON_23_NOV))).isInstanceOf(TransactionalException.class);
    }

    @Test
    void the_database_itself_refuses_windows_that_overlap() throws SQLException {
        TestSite site = TestSite.in("Europe/Berlin")
                .open(List.of(new OpeningWindow(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0))));

        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(
                            "insert into opening_window values ('%s', 'MONDAY', 715, 800)".formatted(site.id())))
                    .hasMessageContaining("opening_window_no_overlap");
            assertThat(sql.executeUpdate(
                            "insert into opening_window values ('%s', 'MONDAY', 720, 800)".formatted(site.id())))
                    .isEqualTo(1);
        }
    }

    @Test
    void the_database_itself_refuses_to_close_a_chair_of_another_site() throws SQLException {
        TestSite site = TestSite.in("Europe/Berlin");
        ChairId foreign = TestSite.in("Europe/Berlin").chair("Chair 1");

        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(
                            "insert into closure values (gen_random_uuid(), '%s', '%s',".formatted(site.id(), foreign)
                                    + " '2026-11-23', null, '2026-11-23', null, 'OTHER', null)"))
                    .hasMessageContaining("closure_of_a_chair_of_the_site");
        }
    }

    private boolean lock(TestSite site, LocalDate... days) {
        calendar.lockDays(site.id(), new TreeSet<>(List.of(days)));
        return true;
    }

    private long queriesFor(TestSite site, DateWindow days) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        site.asked(() -> calendar.days(site.id(), days));
        long queries = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return queries;
    }

    private void close(
            TestSite site,
            LocalDate from,
            @Nullable String fromTime,
            LocalDate to,
            @Nullable String toTime,
            @Nullable ChairId chair) {
        Closing closing = new Closing(
                from,
                fromTime == null ? null : LocalTime.parse(fromTime),
                to,
                toTime == null ? null : LocalTime.parse(toTime),
                chair);
        site.asked(() -> hours.announce(site.id(), closing, ClosureReason.OTHER, null));
    }

    private void staff(TestSite site, LocalDate day, List<DutyShift> shifts) {
        site.asked(() -> hours.keepDay(
                site.id(),
                day,
                new EntityTag(hours.staffing(site.id(), null, null).version()),
                shifts));
    }

    private void setAside(TestSite site, ChairId chair) {
        site.asked(() -> keeping.change(site.id(), chair, new EntityTag(0), "Chair 2", ChairKind.CHAIR, false));
    }

    private static TimeWindow utc(String start, String end) {
        return new TimeWindow(Instant.parse(start), Instant.parse(end));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.infusary.schedule;

import io.quarkus.arc.Arc;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.infusary.catalog.TestLadder;
import org.infusary.course.Planning;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.ChairId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.GramsPerKg;
import org.infusary.kernel.Indication;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Sex;
import org.infusary.kernel.SiteId;
import org.infusary.once.OneTransaction;
import org.infusary.order.NewOrder;
import org.infusary.order.Ordering;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.WantedDose;
import org.infusary.order.rules.WantedRegimen;
import org.infusary.order.rules.WantedSpacing;
import org.infusary.patient.PatientRegister;
import org.infusary.patient.Person;
import org.infusary.patient.Registration;
import org.infusary.patient.WeightFacts;
import org.infusary.security.ActingAs;
import org.infusary.security.Roles;
import org.infusary.site.ChairFacts;
import org.infusary.site.SiteCalendar;
import org.infusary.site.SiteFacts;
import org.infusary.site.SiteKeeping;
import org.infusary.site.TestSite;
import org.infusary.site.rules.SitePolicy;
import org.infusary.testing.TestClock;
import org.infusary.web.EntityTag;

/** A small centre with planned courses, as the seed has it, made through the doors of the rooms below. */
final class SequenceCentre {
    /** A centre's zone and the date on which everything begins. */
    enum Calendar {
        A_PLAIN_AUTUMN("America/New_York", "2026-11-18"),
        SUMMER_TIME_IN_NEW_YORK("America/New_York", "2027-03-08"),
        SUMMER_TIME_IN_BERLIN("Europe/Berlin", "2027-03-22"),
        WINTER_TIME_IN_BERLIN("Europe/Berlin", "2027-10-25"),
        WINTER_TIME_IN_NEW_YORK("America/New_York", "2027-11-01"),
        YEAR_END("Europe/Berlin", "2027-12-26"),
        LEAP_DAY("America/New_York", "2028-02-23");

        final ZoneId zone;
        final LocalDate begin;

        Calendar(String zone, String begin) {
            this.zone = ZoneId.of(zone);
            this.begin = LocalDate.parse(begin);
        }
    }

    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Calendar calendar;
    private final TestSite site;
    private final List<ChairId> chairs = new ArrayList<>();
    private final List<CourseId> courses = new ArrayList<>();

    SequenceCentre(Random random) {
        calendar = Calendar.values()[random.nextInt(Calendar.values().length)];
        TestClock.set(calendar.begin.atTime(4, 0).atZone(calendar.zone).toInstant());
        site = TestSite.in(calendar.zone.getId());
        boolean night = random.nextInt(4) == 0;
        site.openEveryDay(night ? "00:00" : "06:00", night ? "16:00" : "20:00").nurses(1 + random.nextInt(2));
        IntStream.rangeClosed(1, 2 + random.nextInt(2)).forEach(number -> chairs.add(site.chair("Chair " + number)));
        site.asked(() -> {
            TestLadder.privigen(site.id());
            return allowOverbooking(random.nextInt(3) * 6);
        });
        for (int patient = 0; patient < 4; patient++) {
            PatientId id = as(Roles.SCHEDULER, this::register);
            courses.add(course(id, random));
            if (random.nextInt(4) == 0) {
                courses.add(course(id, random));
            }
        }
    }

    private SiteFacts allowOverbooking(int units) {
        SiteFacts known = bean(SiteCalendar.class).site(site.id());
        SitePolicy old = known.policy();
        return bean(SiteKeeping.class)
                .follow(
                        site.id(),
                        new EntityTag(known.version()),
                        new SitePolicy(
                                old.times(),
                                old.nurses(),
                                old.rounding(),
                                old.weight(),
                                old.weightWarnAfterDays(),
                                old.weightStopAfterDays(),
                                old.pumpMaximumMlPerHour(),
                                old.windowDaysBefore(),
                                old.windowDaysAfter(),
                                units,
                                old.homeLeadDays(),
                                old.secondCheckOfVials(),
                                old.onlyFromStock(),
                                old.switchInfusions()));
    }

    private PatientId register() {
        Person person = new Person("Okafor", "Ada", LocalDate.of(1971, 4, 9), Sex.FEMALE, new BigDecimal("168"));
        String record = UUID.randomUUID().toString().substring(0, 18);
        WeightFacts weight = new WeightFacts(Kilograms.of("70"), calendar.begin.minusDays(1));
        return bean(PatientRegister.class)
                .register(new Registration(site.id(), record, person, weight, Set.of()))
                .facts()
                .id();
    }

    private CourseId course(PatientId patient, Random random) {
        int days = 1 + random.nextInt(4);
        WantedDose dose = new WantedDose(GramsPerKg.of("1"), null, days);
        WantedRegimen regimen = random.nextBoolean()
                ? new WantedRegimen(null, null, null, dose)
                : new WantedRegimen(null, dose, new Interval(random.nextInt(2) + 2, Interval.Unit.WEEKS), null);
        LocalDate startOn = calendar.begin.plusDays(random.nextInt(5));
        OrderId order = as(Roles.PRESCRIBER, () -> bean(Ordering.class)
                .place(new NewOrder(
                        patient,
                        Indication.CIDP,
                        new ProductId("privigen"),
                        BrandPolicy.LOCKED,
                        List.of(),
                        regimen,
                        startOn,
                        null,
                        Timing.ROUTINE,
                        new WantedSpacing(null, null, null),
                        random.nextInt(4) == 0 ? Consecutive.STRICT : Consecutive.OPEN_DAYS,
                        Anchoring.AUTO,
                        false,
                        null,
                        null,
                        null,
                        null))
                .facts()
                .id());
        return as(Roles.SCHEDULER, () -> bean(Planning.class).plan(order, 2).id());
    }

    void openEveryDay(String opens, String closes) {
        site.openEveryDay(opens, closes);
    }

    /** So many nurses at every hour of every week. */
    void staff(int nurses) {
        site.nurses(nurses);
    }

    void chairsInService() {
        chairs.forEach(chair -> serve(chair, true));
    }

    void serve(ChairId id, boolean inService) {
        as(Roles.ADMIN, () -> {
            SiteKeeping keeping = bean(SiteKeeping.class);
            ChairFacts chair = keeping.chair(site.id(), id);
            return keeping.change(site.id(), id, new EntityTag(chair.version()), chair.name(), chair.kind(), inService);
        });
    }

    SiteId site() {
        return site.id();
    }

    ZoneId zone() {
        return calendar.zone;
    }

    List<ChairId> chairs() {
        return chairs;
    }

    List<CourseId> courses() {
        return courses;
    }

    /** Does the work as somebody of the centre, in one transaction as a resource does. */
    <T> T as(String role, Supplier<T> work) {
        return bean(ActingAs.class).call(account, Set.of(role), Set.of(site.id()), () -> bean(OneTransaction.class)
                .call(work::get));
    }

    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    @Override
    public String toString() {
        return calendar + ", " + chairs.size() + " chairs, " + courses.size() + " courses";
    }
}

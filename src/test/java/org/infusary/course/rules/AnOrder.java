package org.infusary.course.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.infusary.catalog.rules.Ladder;
import org.infusary.catalog.rules.LadderBasis;
import org.infusary.catalog.rules.RateStep;
import org.infusary.catalog.rules.VialSizes;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Grams;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.Travel;
import org.infusary.ledger.rules.Given;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.CycleDose;
import org.infusary.order.rules.DosingWeight;
import org.infusary.order.rules.HomeCare;
import org.infusary.order.rules.Maintenance;
import org.infusary.order.rules.Regimen;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.WeightBasis;
import org.infusary.site.rules.ChairTimes;
import org.infusary.site.rules.NurseLoad;
import org.infusary.site.rules.OpenDays;
import org.infusary.site.rules.Rounding;
import org.infusary.site.rules.SitePolicy;
import org.infusary.site.rules.WeightPolicy;
import org.jspecify.annotations.Nullable;

/** An order for tests, read aloud: {@code AnOrder.from(MON).induction("140", 2).maintenance("70", 1, weeks(4)).plan()}. */
final class AnOrder {
    static final ProductId PRIVIGEN = new ProductId("privigen");
    static final ProductId OCTAGAM = new ProductId("octagam-10");
    private static final int LONG_GAP_DAYS = ReferenceFile.read("ivig-rules.json")
            .get("intervals")
            .get("longGapDays")
            .intValue();

    private static final ChairTimes CHAIR_DEFAULTS = ReferenceFile.chairDefaults();

    private final LocalDate startOn;
    private @Nullable CycleDose induction;
    private @Nullable Maintenance maintenance;
    private @Nullable CycleDose single;
    private VialSizes vials = new VialSizes(List.of(Grams.of("5"), Grams.of("10"), Grams.of("20"), Grams.of("40")));
    private boolean atRisk;
    private @Nullable HomeCare home;
    private LocalDate homeFrom = LocalDate.MIN;
    private @Nullable LocalDate validUntil;
    private Timing timing = Timing.ROUTINE;
    private int before = 3;
    private int after = 3;
    private int gap = 7;
    private Consecutive consecutive = Consecutive.OPEN_DAYS;
    private Anchoring anchoring = Anchoring.AUTO;
    private LocalDate lastPlannable;
    private LocalDate knownFrom;
    private LocalDate knownTo;
    private boolean openEveryDay;
    private int maintenanceCycles = 3;
    private final List<LocalDate> closed = new ArrayList<>();
    private final List<Given> history = new ArrayList<>();
    private final List<Done> done = new ArrayList<>();
    private final Map<Integer, List<LocalDate>> booked = new HashMap<>();

    private AnOrder(LocalDate startOn) {
        this.startOn = startOn;
        knownFrom = startOn;
        lastPlannable = startOn.plusYears(2);
        knownTo = lastPlannable.plusDays(20);
    }

    static AnOrder from(LocalDate startOn) {
        return new AnOrder(startOn);
    }

    static Interval weeks(int weeks) {
        return new Interval(weeks, Interval.Unit.WEEKS);
    }

    static Interval months(int months) {
        return new Interval(months, Interval.Unit.MONTHS);
    }

    AnOrder induction(String grams, int days) {
        induction = new CycleDose(Grams.of(grams), days);
        return this;
    }

    AnOrder maintenance(String grams, int days, Interval every) {
        maintenance = new Maintenance(new CycleDose(Grams.of(grams), days), every);
        return this;
    }

    AnOrder single(String grams, int days) {
        single = new CycleDose(Grams.of(grams), days);
        return this;
    }

    AnOrder cycles(int most) {
        maintenanceCycles = most;
        return this;
    }

    AnOrder vials(String... sizes) {
        vials = new VialSizes(Arrays.stream(sizes).map(Grams::of).toList());
        return this;
    }

    AnOrder atRisk() {
        atRisk = true;
        return this;
    }

    AnOrder atHome(int travelMinutes, @Nullable String cautiousDaysReason) {
        home = new HomeCare(new Travel(travelMinutes), cautiousDaysReason);
        return this;
    }

    AnOrder deliveredFrom(LocalDate day) {
        homeFrom = day;
        return this;
    }

    AnOrder validUntil(LocalDate day) {
        validUntil = day;
        return this;
    }

    AnOrder timed(Timing chosen) {
        timing = chosen;
        return this;
    }

    AnOrder window(int daysBefore, int daysAfter) {
        before = daysBefore;
        after = daysAfter;
        return this;
    }

    AnOrder minimumGap(int days) {
        gap = days;
        return this;
    }

    AnOrder strict() {
        consecutive = Consecutive.STRICT;
        return this;
    }

    AnOrder anchoring(Anchoring chosen) {
        anchoring = chosen;
        return this;
    }

    AnOrder lastPlannable(LocalDate day) {
        lastPlannable = day;
        return this;
    }

    AnOrder knowing(LocalDate from, LocalDate to) {
        knownFrom = from;
        knownTo = to;
        return this;
    }

    AnOrder openEveryDay() {
        openEveryDay = true;
        return this;
    }

    AnOrder closed(LocalDate... days) {
        closed.addAll(List.of(days));
        return this;
    }

    AnOrder given(ProductId product, LocalDate on) {
        history.add(new Given(product, on));
        return this;
    }

    AnOrder booked(int cycle, LocalDate... dates) {
        booked.put(cycle, List.of(dates));
        return this;
    }

    AnOrder done(int number, LocalDate target, LocalDate first, LocalDate last) {
        done.add(new Done(number, target, first, last));
        return this;
    }

    AnOrder done(CyclePlan cycle) {
        return done(cycle.number(), cycle.target(), cycle.firstDay(), cycle.lastDay());
    }

    CoursePlan answer() {
        return CoursePlanner.plan(input());
    }

    /** The plan; a refusal fails the test with its reasons. */
    CoursePlan.Planned plan() {
        return answer().orThrow(Refusal::new);
    }

    PlanInput input() {
        DateWindow known = new DateWindow(knownFrom, knownTo);
        OpenDays open = openEveryDay ? Calendars.everyDay(known) : Calendars.weekdaysWithout(known, closed);
        return new PlanInput(
                new Regimen(induction, maintenance, single),
                infusion(),
                new BrandPast(PRIVIGEN, history, LONG_GAP_DAYS, 1, AnOrder::exposure),
                new DateRules(startOn, validUntil, timing, before, after, gap, consecutive, anchoring, homeFrom),
                open,
                lastPlannable,
                maintenanceCycles,
                done,
                booked,
                List.of());
    }

    /** Steps of case T13 of the infusion-time reference (CIDP), a cautious one up to half of them. */
    private InfusionRules infusion() {
        List<RateStep> cautious = List.of(step(500, 30), step(1000, 30), step(2000, 30), step(2500, null));
        List<RateStep> steps = List.of(
                step(500, 30), step(1000, 30), step(2000, 30), step(3000, 30), step(4000, 30), step(5000, null));
        Ladder ladder =
                new Ladder(100, steps, cautious, LadderBasis.SITE, new MicrolitresPerKgHour(5400), null, List.of());
        SitePolicy policy = new SitePolicy(
                CHAIR_DEFAULTS,
                new NurseLoad(3, 4),
                Rounding.NEAREST_5G,
                WeightPolicy.ACTUAL,
                30,
                90,
                null,
                before,
                after,
                0,
                0,
                false,
                false,
                2);
        Kilograms kg70 = Kilograms.of("70");
        return new InfusionRules(
                new DosingWeight(kg70, kg70, startOn, WeightBasis.ACTUAL), ladder, vials, policy, atRisk, null, home);
    }

    private static RateStep step(int rate, @Nullable Integer minutes) {
        return new RateStep(new MicrolitresPerKgHour(rate), minutes);
    }

    /** The ledger's rule in short: what was given last, before the day. */
    private static Exposure exposure(
            List<Given> history, ProductId planned, LocalDate on, int longGapDays, int switchInfusions) {
        List<Given> before =
                history.stream().filter(given -> given.on().isBefore(on)).toList();
        if (before.isEmpty()) {
            return Exposure.FIRST;
        }
        Given last = before.get(before.size() - 1);
        if (!last.product().equals(planned)) {
            return Exposure.SWITCH;
        }
        return last.on().plusDays(longGapDays).isBefore(on) ? Exposure.LAPSED : Exposure.ESTABLISHED;
    }

    static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}

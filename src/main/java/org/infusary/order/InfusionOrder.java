package org.infusary.order;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.infusary.eligibility.rules.Fit;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.Indication;
import org.infusary.kernel.Interval;
import org.infusary.kernel.Kilograms;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.BrandRun;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.Dosing;
import org.infusary.order.rules.DosingWeight;
import org.infusary.order.rules.EligibilityOverride;
import org.infusary.order.rules.OrderStatus;
import org.infusary.order.rules.OverridingRole;
import org.infusary.order.rules.ProductFit;
import org.infusary.order.rules.Regimen;
import org.infusary.order.rules.Spacing;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.WeightBasis;
import org.jspecify.annotations.Nullable;

/**
 * An order. It is placed active, with the weight it was dosed on, the grams of every cycle rounded to vials and the
 * reasons for them, all of which stay as they are: another dose is another order. Only the date of a procedure or event
 * that it is timed by may change or become known ({@link OrderDateChange}), and an approved switch of brand gives its cycles
 * from one on another product ({@link BrandChange}). It may be put on hold and taken up again, and
 * it ends completed, stopped or expired; a mistake ends as stopped, entered in error. Who turned its life, when and why
 * is kept beside it ({@link OrderStatusChange}).
 */
@Entity
@Table(name = "infusion_order")
class InfusionOrder {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID patientId;

    private UUID siteId;

    @Enumerated(EnumType.STRING)
    private Indication indication;

    private String productId;

    @Enumerated(EnumType.STRING)
    private BrandPolicy brandPolicy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "order_alternative", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "place")
    @Column(name = "product_id")
    @BatchSize(size = 200)
    private List<String> alternatives = new ArrayList<>();

    @Embedded
    @EmbeddedColumnNaming("induction_%s")
    private @Nullable DoseColumns induction;

    @Embedded
    @EmbeddedColumnNaming("maintenance_%s")
    private @Nullable DoseColumns maintenance;

    private @Nullable Integer maintenanceEvery;

    @Enumerated(EnumType.STRING)
    private Interval.@Nullable Unit maintenanceUnit;

    @Embedded
    @EmbeddedColumnNaming("single_%s")
    private @Nullable DoseColumns single;

    private BigDecimal dosingKg;

    private BigDecimal actualKg;

    private LocalDate weightMeasuredOn;

    @Enumerated(EnumType.STRING)
    private WeightBasis weightBasis;

    private @Nullable Integer toleratedMaximum;

    private LocalDate startOn;

    private @Nullable LocalDate validUntil;

    @Embedded
    private @Nullable TimingColumns timing;

    private int windowDaysBefore;

    private int windowDaysAfter;

    private int minimumGapDays;

    @Enumerated(EnumType.STRING)
    private Consecutive consecutive;

    @Enumerated(EnumType.STRING)
    private Anchoring anchoring;

    private boolean premedication;

    private @Nullable String dailyCapOverrideReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Fit eligibility;

    @Enumerated(EnumType.STRING)
    private @Nullable OverridingRole eligibilityOverrideRole;

    private @Nullable String eligibilityOverrideReason;

    /** How many of them there are: the database holds the order and its stops together by it. */
    private int overriddenStops;

    @ElementCollection
    @CollectionTable(name = "order_overridden_stop", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 200)
    private List<StopColumns> stops = new ArrayList<>();

    @Embedded
    private @Nullable HomeColumns home;

    /** The switches of brand that were approved, in that order. No list, which Hibernate would not see change. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private BrandChangeColumns[] brandChanges = {};

    @ElementCollection
    @CollectionTable(name = "order_reason", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "place")
    @BatchSize(size = 200)
    private List<ReasonColumns> reasons = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private UUID placedBy;

    private Instant placedAt;

    @Version
    private long version;

    protected InfusionOrder() {}

    private InfusionOrder(NewOrder wanted, SiteId site, AccountId by, Instant at) {
        this.patientId = wanted.patient().value();
        this.siteId = site.value();
        this.indication = wanted.indication();
        this.productId = wanted.product().value();
        this.brandPolicy = wanted.brandPolicy();
        wanted.alternatives().forEach(product -> alternatives.add(product.value()));
        MicrolitresPerKgHour tolerated = wanted.toleratedMaximum();
        this.toleratedMaximum = tolerated == null ? null : tolerated.value();
        this.startOn = wanted.startOn();
        this.validUntil = wanted.validUntil();
        this.timing = TimingColumns.of(wanted.timing());
        this.consecutive = wanted.consecutive();
        this.anchoring = wanted.anchoring();
        this.premedication = wanted.premedication();
        this.dailyCapOverrideReason = wanted.dailyCapOverrideReason();
        this.home = HomeColumns.of(wanted.home());
        this.status = OrderStatus.ACTIVE;
        this.placedBy = by.value();
        this.placedAt = at;
    }

    /** Places an order whose doses nothing refuses. */
    static InfusionOrder place(
            NewOrder wanted, SiteId site, Dosing dosing, Spacing spacing, ProductFit fit, AccountId by, Instant at) {
        InfusionOrder order = new InfusionOrder(wanted, site, by, at);
        order.dose(dosing, wanted.regimen().every());
        order.windowDaysBefore = spacing.windowDaysBefore();
        order.windowDaysAfter = spacing.windowDaysAfter();
        order.minimumGapDays = spacing.minimumGapDays();
        order.judge(fit, wanted.eligibilityOverride());
        return order;
    }

    private void dose(Dosing dosing, @Nullable Interval every) {
        DosingWeight weight = Objects.requireNonNull(dosing.weight());
        dosingKg = weight.dosing().value();
        actualKg = weight.actual().value();
        weightMeasuredOn = weight.measuredOn();
        weightBasis = weight.basis();
        induction = DoseColumns.of(dosing.induction());
        maintenance = DoseColumns.of(dosing.maintenance());
        maintenanceEvery = every == null ? null : every.every();
        maintenanceUnit = every == null ? null : every.unit();
        single = DoseColumns.of(dosing.single());
        dosing.warnings().forEach(reason -> reasons.add(new ReasonColumns(reason, true)));
        dosing.notes().forEach(reason -> reasons.add(new ReasonColumns(reason, false)));
    }

    private void judge(ProductFit fit, @Nullable EligibilityOverride override) {
        eligibility = fit.fit();
        fit.warnings().forEach(reason -> reasons.add(new ReasonColumns(reason, true)));
        fit.overridden().forEach(stop -> stops.add(new StopColumns(stop)));
        overriddenStops = stops.size();
        if (overriddenStops > 0) {
            eligibilityOverrideRole = Objects.requireNonNull(override).role();
            eligibilityOverrideReason = override.reason();
        }
    }

    /** Turns the life of the order; {@link OrderCannotBecome} when it does not go there from here. */
    void become(OrderStatus next) {
        if (!status.mayBecome(next)) {
            throw new OrderCannotBecome(status, next);
        }
        status = next;
    }

    /** What it is timed by is on another date now. */
    void occasionOn(LocalDate date) {
        Timing now = TimingColumns.timing(timing).on(date);
        timing = TimingColumns.of(now);
        startOn = now.start().orElse(startOn);
    }

    /** It wants another product from a cycle on. */
    void change(BrandChange change) {
        brandChanges = Stream.concat(Arrays.stream(brandChanges), Stream.of(BrandChangeColumns.of(change)))
                .toArray(BrandChangeColumns[]::new);
    }

    OrderId id() {
        return new OrderId(id);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    OrderStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    OrderFacts facts() {
        List<BrandRun> brands = brands();
        BrandRun latest = brands.get(brands.size() - 1);
        return new OrderFacts(
                id(),
                patient(),
                site(),
                indication,
                latest.product(),
                brandChanges.length == 0 ? brandPolicy : brandChanges[brandChanges.length - 1].policy(),
                alternatives.stream().map(ProductId::new).toList(),
                latest.regimen(),
                brands,
                weight(),
                toleratedMaximum == null ? null : new MicrolitresPerKgHour(toleratedMaximum),
                startOn,
                validUntil,
                TimingColumns.timing(timing),
                windowDaysBefore,
                windowDaysAfter,
                minimumGapDays,
                consecutive,
                anchoring,
                premedication,
                status,
                home == null ? null : home.facts(),
                version);
    }

    private List<BrandRun> brands() {
        Regimen placed = doses().regimen(every());
        List<BrandRun> runs = List.of(new BrandRun(1, new ProductId(productId), placed));
        for (BrandChangeColumns change : brandChanges) {
            runs = BrandRun.and(runs, change.run(placed));
        }
        return runs;
    }

    OrderDetails details() {
        Dosing doses = doses().as(facts().regimen());
        return new OrderDetails(
                facts(),
                doses.induction(),
                doses.maintenance(),
                doses.single(),
                reasons(true),
                reasons(false),
                dailyCapOverrideReason,
                eligibility,
                overriddenStops(),
                new AccountId(placedBy),
                placedAt);
    }

    private @Nullable OverriddenStops overriddenStops() {
        return eligibilityOverrideRole == null || eligibilityOverrideReason == null
                ? null
                : new OverriddenStops(
                        eligibilityOverrideRole,
                        eligibilityOverrideReason,
                        stops.stream().map(StopColumns::facts).toList());
    }

    private Dosing doses() {
        return new Dosing(
                weight(),
                DoseColumns.facts(induction),
                DoseColumns.facts(maintenance),
                DoseColumns.facts(single),
                List.of(),
                List.of(),
                List.of());
    }

    private DosingWeight weight() {
        return new DosingWeight(new Kilograms(dosingKg), new Kilograms(actualKg), weightMeasuredOn, weightBasis);
    }

    private @Nullable Interval every() {
        return maintenanceEvery == null || maintenanceUnit == null
                ? null
                : new Interval(maintenanceEvery, maintenanceUnit);
    }

    private List<Reason> reasons(boolean warnings) {
        return reasons.stream()
                .filter(reason -> reason.isWarning() == warnings)
                .map(ReasonColumns::facts)
                .toList();
    }
}

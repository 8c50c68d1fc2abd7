package org.infusary.brand;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.infusary.brand.rules.SwitchCause;
import org.infusary.brand.rules.SwitchStatus;
import org.infusary.course.CourseFacts;
import org.infusary.eligibility.rules.Fit;
import org.infusary.kernel.AccountId;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.DayId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.kernel.VisitId;
import org.infusary.order.OverriddenStops;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.EligibilityOverride;
import org.infusary.order.rules.OverridingRole;
import org.infusary.order.rules.ProductFit;
import org.jspecify.annotations.Nullable;

/**
 * That an order shall go to another product.
 *
 * <p>Its life: REQUESTED, with every day that it would touch; it touches none. APPROVED by a prescriber, when planning it
 * again gives the same: from then on the order, its days and its booked visits are on the other product from the first day of
 * the switch on. EFFECTIVE once that day was given, which the course tells. REJECTED by a prescriber with a note, or WITHDRAWN. Of
 * an order one waits at most. What is decided never changes; the way back is another switch.
 */
@Entity
@Table(name = "brand_switch")
class BrandSwitch {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID siteId;
    private UUID patientId;
    private UUID orderId;
    private UUID courseId;

    @Enumerated(EnumType.STRING)
    private SwitchCause cause;

    private String fromProductId;
    private String toProductId;
    private @Nullable UUID wantedVisitId;
    private @Nullable LocalDate notBefore;
    private UUID fromDayId;
    private int fromCycle;

    @Enumerated(EnumType.STRING)
    private @Nullable BrandPolicy brandPolicy;

    private String token;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Reason[] warnings = {};

    @Enumerated(EnumType.STRING)
    private @Nullable Fit eligibility;

    @Enumerated(EnumType.STRING)
    private @Nullable OverridingRole eligibilityOverrideRole;

    private @Nullable String eligibilityOverrideReason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Reason[] overriddenStops = {};

    private boolean changesGrams;
    private boolean gramsConfirmed;

    @Enumerated(EnumType.STRING)
    private SwitchStatus status = SwitchStatus.REQUESTED;

    private UUID askedBy;
    private Instant askedAt;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String rejectionNote;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "switch_id", nullable = false, updatable = false)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<BrandSwitchLine> lines = new ArrayList<>();

    @Version
    private long version;

    protected BrandSwitch() {}

    /** @param override null when nobody overrides, and then {@code fit} has no stops */
    static BrandSwitch request(
            SwitchPlan plan, ProductFit fit, @Nullable EligibilityOverride override, AccountId by, Instant at) {
        BrandSwitch wanted = new BrandSwitch();
        SwitchWish wish = plan.wish();
        wanted.siteId = plan.order().site().value();
        wanted.patientId = plan.order().patient().value();
        wanted.orderId = plan.order().id().value();
        wanted.courseId = plan.course().id().value();
        wanted.cause = wish.cause();
        wanted.fromProductId = plan.order().product().value();
        wanted.toProductId = wish.product().value();
        wanted.wantedVisitId = wish.from().map(VisitId::value).orElse(null);
        wanted.notBefore = wish.notBefore().orElse(null);
        wanted.fromDayId = plan.start().day().value();
        wanted.fromCycle = plan.start().cycle();
        wanted.brandPolicy = wish.policy();
        wanted.token = plan.token();
        wanted.warnings = plan.warnings().toArray(Reason[]::new);
        wanted.judge(fit, override);
        wanted.changesGrams = plan.changesGrams();
        wanted.askedBy = by.value();
        wanted.askedAt = at;
        for (int position = 0; position < plan.lines().size(); position++) {
            wanted.lines.add(BrandSwitchLine.of(position, plan.lines().get(position)));
        }
        return wanted;
    }

    private void judge(ProductFit fit, @Nullable EligibilityOverride override) {
        eligibility = fit.fit();
        overriddenStops = fit.overridden().toArray(Reason[]::new);
        if (override != null) {
            eligibilityOverrideRole = override.role();
            eligibilityOverrideReason = override.reason();
        }
    }

    /** @param confirmed whether the prescriber has confirmed the grams that change */
    void approve(boolean confirmed, AccountId by, Instant at) {
        decide(SwitchStatus.APPROVED, by, at);
        gramsConfirmed = confirmed;
    }

    /** @param note why, 1 to 500 characters */
    void reject(String note, AccountId by, Instant at) {
        decide(SwitchStatus.REJECTED, by, at);
        rejectionNote = note;
    }

    void withdraw(AccountId by, Instant at) {
        decide(SwitchStatus.WITHDRAWN, by, at);
    }

    /** @throws SwitchDecided when it waits no longer */
    void mustWait() {
        if (status != SwitchStatus.REQUESTED) {
            throw new SwitchDecided(status);
        }
    }

    private void decide(SwitchStatus decision, AccountId by, Instant at) {
        mustWait();
        status = decision;
        decidedBy = by.value();
        decidedAt = at;
    }

    SwitchId id() {
        return new SwitchId(id);
    }

    SiteId site() {
        return new SiteId(siteId);
    }

    PatientId patient() {
        return new PatientId(patientId);
    }

    OrderId order() {
        return new OrderId(orderId);
    }

    CourseId course() {
        return new CourseId(courseId);
    }

    String token() {
        return token;
    }

    /** Of the stops as they were when it was asked for; null when there were none. */
    @Nullable EligibilityOverride override() {
        OverriddenStops stops = stops();
        return stops == null
                ? null
                : new EligibilityOverride(
                        stops.role(),
                        stops.reason(),
                        stops.stops().stream().map(Reason::code).collect(Collectors.toSet()));
    }

    private @Nullable OverriddenStops stops() {
        return eligibilityOverrideRole == null || eligibilityOverrideReason == null
                ? null
                : new OverriddenStops(eligibilityOverrideRole, eligibilityOverrideReason, List.of(overriddenStops));
    }

    SwitchWish wish() {
        return new SwitchWish(
                order(),
                cause,
                new ProductId(toProductId),
                Optional.ofNullable(wantedVisitId).map(VisitId::new),
                Optional.ofNullable(notBefore),
                brandPolicy);
    }

    /** @param now the course as it is */
    SwitchFacts facts(ZoneId zone, CourseFacts now) {
        return new SwitchFacts(
                id(),
                zone,
                wish(),
                new ProductId(fromProductId),
                fromCycle,
                isGiven(now) ? SwitchStatus.EFFECTIVE : status,
                changesGrams,
                gramsConfirmed,
                lines.stream().map(BrandSwitchLine::line).toList(),
                List.of(warnings),
                eligibility,
                stops(),
                new AccountId(askedBy),
                askedAt,
                decidedBy == null ? null : new AccountId(decidedBy),
                decidedAt,
                rejectionNote);
    }

    private boolean isGiven(CourseFacts now) {
        DayId first = new DayId(fromDayId);
        ProductId product = new ProductId(toProductId);
        return status == SwitchStatus.APPROVED
                && now.cycles().stream()
                        .flatMap(cycle -> cycle.days().stream())
                        .anyMatch(day ->
                                day.id().equals(first) && day.product().equals(product) && day.givenOn() != null);
    }
}

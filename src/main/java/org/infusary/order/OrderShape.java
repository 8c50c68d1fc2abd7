package org.infusary.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.infusary.kernel.Interval;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.Spacing;
import org.infusary.order.rules.Timing;
import org.infusary.order.rules.Urgent;
import org.infusary.order.rules.WantedDose;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;

/** What an order must look like across its fields and the site's date, before anyone asks whether it may be dosed so. */
final class OrderShape {
    /** How far ahead an order may begin: a plausibility of ours. */
    private static final int LATEST_START_DAYS = 366;

    /** How long an order may be valid: a plausibility of ours. */
    private static final int LONGEST_VALID_YEARS = 5;

    private final NewOrder order;
    private final List<FieldError> errors = new ArrayList<>();

    private OrderShape(NewOrder order) {
        this.order = order;
    }

    /**
     * 400 with every broken field.
     *
     * @param today the site's date
     */
    static void mustFit(NewOrder order, Spacing spacing, LocalDate today) {
        OrderShape shape = new OrderShape(order);
        shape.alternatives();
        shape.dates(today);
        shape.timing(today);
        shape.interval(spacing);
        if (!shape.errors.isEmpty()) {
            throw new BadRequest(shape.errors);
        }
    }

    private void alternatives() {
        String field = "alternativeProductIds";
        if (order.brandPolicy() != BrandPolicy.PREFERRED
                && !order.alternatives().isEmpty()) {
            broken(field, "must be absent unless brandPolicy is PREFERRED");
        }
        if (order.alternatives().contains(order.product())) {
            broken(field, "must not hold the product itself");
        }
        if (new HashSet<>(order.alternatives()).size() < order.alternatives().size()) {
            broken(field, "must not hold a product twice");
        }
    }

    private void dates(LocalDate today) {
        LocalDate start = order.startOn();
        LocalDate until = order.validUntil();
        if (start.isBefore(today) || start.isAfter(today.plusDays(LATEST_START_DAYS))) {
            broken(
                    order.timing().start().isPresent() ? "timing.event.expectedOn" : "startOn",
                    "must put the start from the site's today to " + LATEST_START_DAYS + " days later");
        } else if (until != null && (until.isBefore(start) || until.isAfter(start.plusYears(LONGEST_VALID_YEARS)))) {
            broken("validUntil", "must be from startOn to " + LONGEST_VALID_YEARS + " years later");
        }
    }

    private void timing(LocalDate today) {
        LocalDate start = order.startOn();
        Timing timing = order.timing();
        int days = order.regimen().firstDays();
        if (timing.startBy().isPresent()
                && !Urgent.window(start).contains(timing.startBy().get())) {
            broken("timing.startBy", "must be from startOn to " + Urgent.LONGEST_DAYS + " days later");
        }
        LocalDate expected = timing.fields().eventExpectedOn();
        if (expected != null && expected.isBefore(today)) {
            broken("timing.event.expectedOn", "must be from the site's today on");
        }
        if (timing.lastDay().isPresent()) {
            if (timing.latestBegin(start, days).isBefore(start)) {
                broken("timing.before.procedureOn", "must leave the days of the first cycle from startOn on");
            } else if (timing.occasionOn().orElseThrow().isAfter(today.plusDays(LATEST_START_DAYS))) {
                broken(
                        "timing.before.procedureOn",
                        "must be at most " + LATEST_START_DAYS + " days from the site's today");
            }
        }
    }

    private void interval(Spacing spacing) {
        Interval every = order.regimen().every();
        WantedDose maintenance = order.regimen().maintenance();
        if (every == null || maintenance == null) {
            return;
        }
        int shortest = Spacing.shortestDays(every);
        if (shortest > Spacing.LONGEST_INTERVAL_DAYS) {
            broken("maintenance.interval.every", "must be at most 366 days, 52 weeks or 12 months");
        } else if (shortest <= maintenance.days()) {
            broken("maintenance.interval.every", "must be longer than the days of the cycle");
        } else {
            spacing(spacing, every, maintenance.days());
        }
    }

    private void spacing(Spacing spacing, Interval every, int days) {
        if (spacing.windowDaysBefore() + spacing.windowDaysAfter() >= Spacing.shortestDays(every)) {
            broken("windowDaysBefore", "must together with windowDaysAfter be less than the interval");
        }
        int longestGap = Spacing.longestGap(every, days);
        if (spacing.minimumGapDays() > longestGap) {
            broken("minimumGapDays", "must be 0 to " + longestGap + " for this interval and these days");
        }
    }

    private void broken(String field, String rule) {
        errors.add(new FieldError(field, rule));
    }
}

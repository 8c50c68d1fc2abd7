package org.infusary.order;

import java.time.LocalDate;
import java.util.List;
import org.infusary.kernel.Indication;
import org.infusary.kernel.MicrolitresPerKgHour;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.order.rules.Anchoring;
import org.infusary.order.rules.BrandPolicy;
import org.infusary.order.rules.BrandRun;
import org.infusary.order.rules.Consecutive;
import org.infusary.order.rules.DosingWeight;
import org.infusary.order.rules.HomeCare;
import org.infusary.order.rules.OrderStatus;
import org.infusary.order.rules.Regimen;
import org.infusary.order.rules.Timing;
import org.jspecify.annotations.Nullable;

/**
 * What neighbours may know of an order.
 *
 * @param product since the latest switch of brand that was approved, though it may be effective only from a later cycle on
 * @param brandPolicy of the latest switch, too
 * @param regimen with the grams of the latest switch
 * @param brands what it wants of which cycle, in order; the first run is of the first cycle
 * @param weight frozen when the order was placed
 * @param alternatives products to switch to under {@link BrandPolicy#PREFERRED}, best first
 * @param toleratedMaximum highest rate this patient has tolerated; null when none is set
 * @param startOn first day the first cycle may begin; counted from the event when there is one
 * @param validUntil last day a cycle may begin; null when open-ended
 * @param timing when the first cycle must be, besides {@code startOn}
 * @param windowDaysBefore days a cycle may begin before its planned day
 * @param windowDaysAfter days a cycle may begin after its planned day
 * @param minimumGapDays fewest days from the last day given to the next cycle
 * @param premedication whether premedication is ordered
 * @param home that it is given at the patient's home; null: at the centre
 */
public record OrderFacts(
        OrderId id,
        PatientId patient,
        SiteId site,
        Indication indication,
        ProductId product,
        BrandPolicy brandPolicy,
        List<ProductId> alternatives,
        Regimen regimen,
        List<BrandRun> brands,
        DosingWeight weight,
        @Nullable MicrolitresPerKgHour toleratedMaximum,
        LocalDate startOn,
        @Nullable LocalDate validUntil,
        Timing timing,
        int windowDaysBefore,
        int windowDaysAfter,
        int minimumGapDays,
        Consecutive consecutive,
        Anchoring anchoring,
        boolean premedication,
        OrderStatus status,
        @Nullable HomeCare home,
        long version) {
    public OrderFacts {
        alternatives = List.copyOf(alternatives);
        brands = List.copyOf(brands);
    }

    /** What it wants of a cycle. */
    public BrandRun brand(int cycle) {
        return BrandRun.of(brands, cycle);
    }

    /** The same order once a switch of brand is approved. */
    public OrderFacts as(BrandChange change) {
        return new OrderFacts(
                id,
                patient,
                site,
                indication,
                change.run().product(),
                change.policy(),
                alternatives,
                change.run().regimen(),
                BrandRun.and(brands, change.run()),
                weight,
                toleratedMaximum,
                startOn,
                validUntil,
                timing,
                windowDaysBefore,
                windowDaysAfter,
                minimumGapDays,
                consecutive,
                anchoring,
                premedication,
                status,
                home,
                version);
    }
}

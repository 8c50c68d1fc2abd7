package org.infusary.supply;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.infusary.catalog.BrandCatalog;
import org.infusary.catalog.ProductFacts;
import org.infusary.course.DayDoses;
import org.infusary.course.Planning;
import org.infusary.kernel.DateWindow;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.FirmDemand;
import org.infusary.supply.rules.Need;
import org.infusary.web.AskedDays;
import org.infusary.web.BadRequest;

/**
 * What visits will take of each product. Firm is what is booked; projected are the cycles that the capacity of a day counts as
 * projected, on the dates for which they are planned.
 *
 * <p>Three questions to the database, whatever the span.
 */
@ApplicationScoped
public class Demand {
    private static final int MOST_DAYS = 92;

    private final FirmDemand firm;
    private final Planning planning;
    private final BrandCatalog catalog;

    Demand(FirmDemand firm, Planning planning, BrandCatalog catalog) {
        this.firm = firm;
        this.planning = planning;
        this.catalog = catalog;
    }

    private record Key(LocalDate date, ProductId product) {
        static Key of(DayDoses doses) {
            return new Key(doses.date(), doses.product());
        }
    }

    /**
     * By date, then product; where nothing is wanted there is nothing.
     *
     * @throws BadRequest when the span ends before it begins or is longer than 92 days, both ends counted
     * @throws org.infusary.web.NotFound for a centre the caller is not bound to
     */
    @Transactional
    public List<ProductDay> of(SiteId site, LocalDate from, LocalDate to) {
        DateWindow days = AskedDays.of(from, to, MOST_DAYS);
        Map<Key, List<Need.Days>> booked = byDay(firm.doses(site, days));
        Map<Key, List<Need.Days>> projected = byDay(planning.projectedDoses(site, days));
        TreeSet<Key> keys = new TreeSet<>(Comparator.comparing(Key::date)
                .thenComparing(key -> key.product().value()));
        keys.addAll(booked.keySet());
        keys.addAll(projected.keySet());
        Map<ProductId, ProductFacts> products =
                catalog.products(keys.stream().map(Key::product).collect(Collectors.toSet()));
        return keys.stream()
                .map(key -> {
                    Optional<ProductFacts> product = Optional.ofNullable(products.get(key.product()));
                    return new ProductDay(
                            key.date(),
                            key.product(),
                            product.map(ProductFacts::brand),
                            Need.of(booked.getOrDefault(key, List.of()), product.map(ProductFacts::vials)),
                            Need.of(projected.getOrDefault(key, List.of()), product.map(ProductFacts::vials)));
                })
                .toList();
    }

    private static Map<Key, List<Need.Days>> byDay(List<DayDoses> doses) {
        return doses.stream()
                .collect(groupingBy(Key::of, mapping(one -> new Need.Days(one.grams(), one.visits()), toList())));
    }
}

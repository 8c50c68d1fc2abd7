package org.infusary.brand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.infusary.catalog.BrandCatalog;
import org.infusary.kernel.CourseId;
import org.infusary.kernel.OrderId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.schedule.StalePreview;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;

/**
 * The door of this room for a product that is short: who is hit, to what each could go, and many switches in one reviewed step.
 *
 * <p>A site or order the caller is not bound to is a 404, and so is a product that the catalogue does not know.
 */
@ApplicationScoped
public class Shortages {
    private final ShortageDesk desk;
    private final SwitchBook book;
    private final BrandCatalog catalog;
    private final SiteCalendar sites;
    private final Caller caller;

    Shortages(ShortageDesk desk, SwitchBook book, BrandCatalog catalog, SiteCalendar sites, Caller caller) {
        this.desk = desk;
        this.book = book;
        this.catalog = catalog;
        this.sites = sites;
        this.caller = caller;
    }

    /** What was done. */
    record Done(ShortagePlan plan, List<SwitchId> switches) {}

    /** Who has days on the product from a date on, those with the first date first. */
    @Transactional
    Page<Affected> affected(SiteId site, ProductId product, LocalDate from, PageRequest page) {
        known(site, product);
        Page<Affected> found = Page.of(
                desk.affected(site, product, from),
                page,
                one -> new Cursor(one.open().order().value()));
        return caller.about(found, one -> one.open().patient());
    }

    /** What switching these orders together would do; who cannot be switched is told with why. Writes and holds nothing. */
    @Transactional
    ShortagePlan preview(Shortage shortage) {
        known(shortage.site(), shortage.product());
        return desk.plan(shortage);
    }

    /**
     * A prescriber switches them as a preview showed, in one transaction: each order as a whole.
     *
     * @param gramsConfirmed must be said when grams of one of them change
     * @throws StalePreview when it would no longer be that
     * @throws Refused when one cannot be switched and the others are not to be without it
     */
    @Transactional
    Done commit(Shortage shortage, String token, boolean gramsConfirmed) {
        known(shortage.site(), shortage.product());
        ShortagePlan seen = fresh(shortage, token);
        book.lock(shortage.site(), seen.visits().dates(), courses(seen), orders(seen));
        ShortagePlan plan = fresh(shortage, token);
        if (shortage.unplaced() == Shortage.Unplaced.REFUSE) {
            plan.refused().values().stream().findFirst().ifPresent(reasons -> {
                throw new Refused(plan.refused().values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
            });
        }
        List<SwitchId> done = new ArrayList<>();
        plan.switches()
                .forEach(one -> done.add(book.approved(one, gramsConfirmed).id()));
        book.carryOut(plan.visits());
        return new Done(plan, done);
    }

    private ShortagePlan fresh(Shortage shortage, String token) {
        ShortagePlan plan = desk.plan(shortage);
        StalePreview.unlessSame(plan.token(), token);
        return plan;
    }

    private static List<CourseId> courses(ShortagePlan plan) {
        return plan.switches().stream().map(one -> one.course().id()).toList();
    }

    private static List<OrderId> orders(ShortagePlan plan) {
        return plan.switches().stream().map(one -> one.order().id()).toList();
    }

    private void known(SiteId site, ProductId product) {
        sites.site(site);
        Optional.of(product).filter(catalog::knows).orElseThrow(() -> new NotFound("product"));
    }
}

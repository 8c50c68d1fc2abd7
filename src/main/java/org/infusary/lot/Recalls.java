package org.infusary.lot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import org.infusary.catalog.BrandCatalog;
import org.infusary.kernel.ProductId;
import org.infusary.lot.rules.RecallReason;
import org.infusary.lot.rules.RecalledLot;
import org.infusary.lot.rules.WithdrawalReason;
import org.infusary.security.Caller;
import org.infusary.web.BadRequest;
import org.infusary.web.Conflict;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The door of recalls. A recall is of a product's lot at every centre, from the moment it is written: the database then refuses
 * vials of the lot, and whatever was set aside of it is released. Upper and lower case of lots are alike.
 */
@ApplicationScoped
public class Recalls {
    private final RecallBook book;
    private final BrandCatalog catalog;
    private final Caller caller;
    private final Clock clock;

    Recalls(RecallBook book, BrandCatalog catalog, Caller caller, Clock clock) {
        this.book = book;
        this.catalog = catalog;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Recalls a lot. Whoever hangs a vial of it at the same moment has hung it before, and is read after this, or is refused.
     *
     * @param lot the manufacturer's, of which we need not have had any
     * @param reference number of the recall; null when there is none
     * @throws LotRecalled when a recall of it stands
     */
    @Transactional
    public RecallFacts recall(ProductId product, String lot, RecallReason reason, @Nullable String reference) {
        if (!catalog.knows(product)) {
            throw new BadRequest("productId", "must be a product of the catalogue");
        }
        return recall(book.add(product, lot.strip(), reason, reference, caller.account(), clock.instant()));
    }

    /**
     * Withdraws a recall; both stay on record. What was set aside before is not set aside again.
     *
     * @throws Conflict {@code recall-withdrawn} when it stands no more
     */
    @Transactional
    public RecallFacts withdraw(RecallId id, WithdrawalReason reason) {
        recall(id);
        book.withdraw(id, reason, caller.account(), clock.instant());
        return recall(id);
    }

    /** @throws NotFound when there is none */
    @Transactional
    public RecallFacts recall(RecallId id) {
        return book.withId(id).orElseThrow(() -> new NotFound("recall"));
    }

    /** Those that are sought, oldest first; 404 for a centre the caller is not bound to. */
    @Transactional
    public Page<RecallFacts> page(RecallsSought sought, PageRequest page) {
        if (sought.site() != null) {
            caller.mustSee(sought.site(), "site");
        }
        return Page.of(
                book.page(sought, page.start(), page.limit() + 1),
                page.limit(),
                recall -> new Cursor(recall.id().value()));
    }

    /** The lots of a product that must not be given, as they were told; upper and lower case are alike. */
    @Transactional
    public Set<RecalledLot> standing(ProductId product) {
        return book.standing(product);
    }
}

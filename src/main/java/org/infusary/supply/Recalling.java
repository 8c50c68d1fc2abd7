package org.infusary.supply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.lot.RecallFacts;
import org.infusary.lot.RecallId;
import org.infusary.lot.Recalls;
import org.infusary.lot.Stock;
import org.infusary.lot.StockLotFacts;
import org.infusary.lot.rules.RecallReason;
import org.infusary.security.Caller;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The door of recalling a lot and of whom that concerns. A recall is of every centre; patients, stock and visits are told only of
 * the caller's sites, and of the others how many there are.
 */
@ApplicationScoped
public class Recalling {
    /** As many recipients as a page has unless told otherwise; the rest is a page of its own. */
    private static final int FIRST_PAGE = 50;

    private final Recalls recalls;
    private final RecallReport report;
    private final Stock stock;
    private final Caller caller;

    Recalling(Recalls recalls, RecallReport report, Stock stock, Caller caller) {
        this.recalls = recalls;
        this.report = report;
        this.stock = stock;
        this.caller = caller;
    }

    /** Recalls a lot and answers whom it concerns; problems as in {@link Recalls#recall}. */
    @Transactional
    public RecallAnswer recall(ProductId product, String lot, RecallReason reason, @Nullable String reference) {
        return answer(recalls.recall(product, lot, reason, reference));
    }

    /** @throws org.infusary.web.NotFound when there is none */
    @Transactional
    public RecallAnswer answer(RecallId id) {
        return answer(recalls.recall(id));
    }

    /** Those who had the lot, in the order in which that was first recorded; also of a recall that was withdrawn. */
    @Transactional
    public Page<Recipient> recipients(RecallId id, PageRequest page) {
        return recipients(recalls.recall(id), page.start(), page.limit());
    }

    private RecallAnswer answer(RecallFacts recall) {
        Set<SiteId> sites = caller.sites();
        List<StockLotFacts> onHand = stock.onHand(recall.product(), recall.lot());
        List<RecallAnswer.ForVisit> visits = report.visits(recall, sites);
        caller.about(Stream.concat(
                        visits.stream().map(RecallAnswer.ForVisit::patient),
                        onHand.stream().map(StockLotFacts::owner).filter(Objects::nonNull))
                .toList());
        return new RecallAnswer(
                recall, report.given(recall, sites), recipients(recall, Cursor.START, FIRST_PAGE), onHand, visits);
    }

    private Page<Recipient> recipients(RecallFacts recall, Cursor start, int limit) {
        Page<Recipient> found = Page.of(
                report.recipients(recall, caller.sites(), start, limit + 1), limit, one -> new Cursor(one.entry()));
        return caller.about(found, Recipient::patient);
    }
}

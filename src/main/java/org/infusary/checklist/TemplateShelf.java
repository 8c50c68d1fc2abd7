package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.infusary.checklist.rules.Edition;
import org.infusary.checklist.rules.Occasion;
import org.infusary.checklist.rules.Scope;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.TemplateChoice;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.site.SiteCalendar;
import org.infusary.web.Conflict;
import org.infusary.web.NotFound;

/** The published versions of the checklist: to be read, chosen, and withdrawn while they are still to come. */
@ApplicationScoped
class TemplateShelf {
    private final Templates templates;
    private final SiteCalendar sites;
    private final Caller caller;
    private final Clock clock;

    TemplateShelf(Templates templates, SiteCalendar sites, Caller caller, Clock clock) {
        this.templates = templates;
        this.sites = sites;
        this.caller = caller;
        this.clock = clock;
    }

    /** In the order of their numbers, beginning after one. */
    @Transactional
    List<TemplateVersionRow> versions(int after, int rows) {
        List<PublishedTemplate> found = templates.after(after, rows);
        Map<Integer, TemplateWithdrawal> withdrawn = templates.withdrawals(
                found.stream().map(one -> one.edition().version()).toList());
        return found.stream()
                .map(one -> one.row(withdrawn.get(one.edition().version())))
                .toList();
    }

    /** @throws NotFound when there is no such version */
    @Transactional
    TemplateVersionView version(int number) {
        PublishedTemplate found = find(number);
        Template template = templates.template(number);
        return TemplateVersionView.of(
                row(found), TemplateContent.of(found.edition().scope(), template));
    }

    /**
     * Takes back a version that is still to come; checklists opened on it already keep it.
     *
     * @throws NotFound when there is no such version, or it is for a site the caller is not bound to
     * @throws Conflict {@code checklist-template-valid} when its first day has begun, {@code checklist-template-withdrawn}
     */
    @Transactional
    TemplateVersionRow withdraw(int number, String reason) {
        templates.lockForPublishing();
        PublishedTemplate found = find(number);
        Edition edition = found.edition();
        if (edition.scope().site() != null) {
            caller.mustSee(edition.scope().site(), "version of the checklist");
        }
        if (!templates.withdrawals(List.of(number)).isEmpty()) {
            throw new Conflict(
                    "checklist-template-withdrawn", "Withdrawn already", "The version was withdrawn already.");
        }
        if (edition.validFrom() == null || !today(edition.scope()).isBefore(edition.validFrom())) {
            throw new Conflict(
                    "checklist-template-valid",
                    "Valid already",
                    "The version is valid already. Publish another one in its place, such as the one before it again.");
        }
        templates.withdraw(new TemplateWithdrawal(
                number, caller.account(), clock.instant().truncatedTo(ChronoUnit.MICROS), reason));
        return row(found);
    }

    /** The version that a visit on this occasion would follow. */
    @Transactional
    Edition choose(Occasion occasion) {
        return TemplateChoice.choose(templates.validFor(occasion.site(), occasion.on()), occasion)
                .orElseThrow(() -> new IllegalStateException("no checklist template came with the service"));
    }

    /** What the version says that a visit on this occasion would follow. */
    @Transactional
    Template chosen(Occasion occasion) {
        return templates.template(choose(occasion).version());
    }

    /** Of the site it is for, or of UTC when it is for all. */
    @Transactional
    LocalDate today(Scope scope) {
        return scope.site() == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : today(scope.site());
    }

    /** @throws NotFound for another's site */
    @Transactional
    LocalDate today(SiteId site) {
        return LocalDate.ofInstant(clock.instant(), sites.zone(site));
    }

    /** @throws NotFound when there is no such version */
    PublishedTemplate find(int number) {
        return templates.findByIdOptional(number).orElseThrow(() -> new NotFound("version of the checklist"));
    }

    private TemplateVersionRow row(PublishedTemplate one) {
        int number = one.edition().version();
        return one.row(templates.withdrawals(List.of(number)).get(number));
    }
}

package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.infusary.checklist.rules.Edition;
import org.infusary.checklist.rules.Scope;
import org.infusary.checklist.rules.Template;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.web.BadRequest;
import org.infusary.web.Conflict;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Where drafts become versions of the checklist: whoever may edits, another one publishes. A draft for a site the caller is
 * not bound to is a 404 ({@code NotFound("draft")}).
 */
@ApplicationScoped
class DraftDesk {
    /** A day further ahead is taken for a slip. The service's own limit, no source. */
    private static final int MOST_YEARS_AHEAD = 2;

    private final TemplateDrafts drafts;
    private final Templates templates;
    private final TemplateShelf shelf;
    private final DraftCheck check;
    private final TemplatePress press;
    private final Caller caller;
    private final Clock clock;

    DraftDesk(
            TemplateDrafts drafts,
            Templates templates,
            TemplateShelf shelf,
            DraftCheck check,
            TemplatePress press,
            Caller caller,
            Clock clock) {
        this.drafts = drafts;
        this.templates = templates;
        this.shelf = shelf;
        this.check = check;
        this.press = press;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Begins a draft with all that a published version says.
     *
     * @param basedOn null for the newest one that came with the service
     * @param scope null for that of the version
     * @throws NotFound when there is no such version or site
     * @throws BadRequest for products that nobody knows
     */
    @Transactional
    DraftCard begin(@Nullable Integer basedOn, @Nullable ScopeBody scope) {
        PublishedTemplate base = shelf.find(basedOn == null ? templates.newestOfService() : basedOn);
        int version = base.edition().version();
        TemplateContent said = TemplateContent.of(base.edition().scope(), templates.template(version));
        TemplateContent content = scope == null ? said : new TemplateContent(scope, said.items(), said.conditions());
        check.mustBeKeepable(content);
        TemplateDraft draft = new TemplateDraft(version, replaced(content, version), content, caller.account(), now());
        drafts.persistAndFlush(draft);
        return card(draft);
    }

    /** Those for all sites and for those of the caller, oldest first. */
    @Transactional
    Page<TemplateDraft> drafts(PageRequest page) {
        return Page.of(
                drafts.after(page.start(), caller.sites(), page.limit() + 1),
                page.limit(),
                draft -> new Cursor(draft.id()));
    }

    @Transactional
    DraftCard read(UUID id) {
        return card(find(id));
    }

    /**
     * Replaces the content, and holds it against what it would replace now. Faults that keep it from being published are
     * kept with it.
     *
     * @throws NotFound when it is for a site the caller is not bound to
     * @throws BadRequest for products that nobody knows, and ranges that end before they begin
     */
    @Transactional
    DraftCard keep(UUID id, EntityTag read, TemplateContent content) {
        TemplateDraft draft = find(id);
        read.mustBe(draft.version());
        check.mustBeKeepable(content);
        draft.edit(replaced(content, draft.basedOn()), content, caller.account(), now());
        drafts.flush();
        return card(draft);
    }

    @Transactional
    void throwAway(UUID id, EntityTag read) {
        TemplateDraft draft = find(id);
        read.mustBe(draft.version());
        drafts.delete(draft);
        drafts.flush();
    }

    /** @param against null for the version it is held against */
    @Transactional
    TemplateDiffView diff(UUID id, @Nullable Integer against) {
        TemplateDraft draft = find(id);
        int version = against == null ? draft.heldAgainst() : against;
        Edition edition = shelf.find(version).edition();
        TemplateContent before = TemplateContent.of(edition.scope(), templates.template(version));
        return TemplateDiffView.of(version, TemplateDiff.between(before, draft.content()));
    }

    /**
     * Publishes a draft as the next version; the draft is gone.
     *
     * @param validFrom first day, in the zone of the visit's site
     * @throws BadRequest for a day before today, or more than two years ahead
     * @throws Conflict {@code checklist-template-changed} when another version took the place of the one it is held against
     * @throws Refused {@code template-same-person}, and {@code template-before-the-last} when the one it replaces begins later
     * @throws TemplateRefused with every fault
     */
    @Transactional
    TemplateVersionRow publish(UUID id, EntityTag read, LocalDate validFrom) {
        templates.lockForPublishing();
        TemplateDraft draft = find(id);
        read.mustBe(draft.version());
        draft.mustNotBeBy(caller.account());
        Scope scope = draft.content().scope().scope();
        mustBeginInTime(scope, validFrom);
        mustFollow(draft, scope, validFrom);
        Template base = templates.template(draft.basedOn());
        TemplateRefused.ifAny(check.faults(draft.content(), base));
        PublishedTemplate published = press.publish(
                draft.content().template(templates.newestVersion() + 1, base),
                scope,
                validFrom,
                draft.editedBy(),
                caller.account());
        drafts.delete(draft);
        drafts.flush();
        return published.row(null);
    }

    private void mustBeginInTime(Scope scope, LocalDate validFrom) {
        LocalDate today = shelf.today(scope);
        if (validFrom.isBefore(today) || validFrom.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw new BadRequest("validFrom", "must be from today to " + MOST_YEARS_AHEAD + " years ahead");
        }
    }

    private void mustFollow(TemplateDraft draft, Scope scope, LocalDate validFrom) {
        if (isStale(draft)) {
            throw new Conflict(
                    "checklist-template-changed",
                    "Checklist changed meanwhile",
                    "The draft was held against version " + draft.heldAgainst()
                            + ", which is no longer the one it would replace. Edit it again to see what it changes.");
        }
        templates.lastFor(scope).ifPresent(last -> {
            if (validFrom.isBefore(last.validFrom())) {
                throw new Refused(Reason.of(
                        "template-before-the-last",
                        "Version " + last.version() + ", which is for the same visits, begins on " + last.validFrom()
                                + "; this one cannot begin earlier."));
            }
        });
    }

    private boolean isStale(TemplateDraft draft) {
        return draft.heldAgainst() != replaced(draft.content(), draft.basedOn());
    }

    /** The version a draft would replace: the last one for the same visits, or else what it is based on. */
    private int replaced(TemplateContent content, int basedOn) {
        return templates.lastFor(content.scope().scope()).map(Edition::version).orElse(basedOn);
    }

    private TemplateDraft find(UUID id) {
        TemplateDraft draft = drafts.findByIdOptional(id).orElseThrow(() -> new NotFound("draft"));
        if (draft.siteId() != null) {
            caller.mustSee(new SiteId(draft.siteId()), "draft");
        }
        return draft;
    }

    private DraftCard card(TemplateDraft draft) {
        return new DraftCard(draft, isStale(draft), check.faults(draft.content(), templates.template(draft.basedOn())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package org.infusary.checklist;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.infusary.catalog.BrandCatalog;
import org.infusary.checklist.rules.Fault;
import org.infusary.checklist.rules.Rulebook;
import org.infusary.checklist.rules.Template;
import org.infusary.checklist.rules.ThresholdClaims;
import org.infusary.checklist.rules.UnsoundTemplate;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.SiteId;
import org.infusary.security.Caller;
import org.infusary.web.BadRequest;
import org.infusary.web.BadRequest.FieldError;

/** Looks a draft over: what cannot even be kept, and what keeps it from being published. */
@ApplicationScoped
class DraftCheck {
    private static final int MOST_FAULTS = 100;

    private final BrandCatalog catalog;
    private final Caller caller;
    private final Set<String> sources = ChecklistReference.sources();

    DraftCheck(BrandCatalog catalog, Caller caller) {
        this.catalog = catalog;
        this.caller = caller;
    }

    /**
     * @throws org.infusary.web.NotFound when it is for a site the caller is not bound to
     * @throws BadRequest for products that nobody knows, and ranges that end before they begin
     */
    void mustBeKeepable(TemplateContent content) {
        if (content.scope().siteId() != null) {
            caller.mustSee(new SiteId(content.scope().siteId()), "site");
        }
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < content.scope().productIds().size(); i++) {
            String id = content.scope().productIds().get(i);
            if (!ProductId.isValid(id) || !catalog.knows(new ProductId(id))) {
                unknown.add(new FieldError("scope.productIds[" + i + "]", "must be the id of a product"));
            }
        }
        if (!unknown.isEmpty()) {
            throw new BadRequest(unknown);
        }
        content.rangesMustBeInOrder();
    }

    /**
     * Every fault, the first hundred; empty when it may be published.
     *
     * @param base what the draft is based on
     */
    List<Fault> faults(TemplateContent content, Template base) {
        Template template = content.template(0, base);
        List<Fault> faults = new ArrayList<>(sourceFaults(content));
        try {
            Rulebook.of(template);
        } catch (UnsoundTemplate unsound) {
            faults.addAll(unsound.faults());
        }
        faults.addAll(ThresholdClaims.faults(template, base, content.scope().siteId() != null));
        return faults.stream().limit(MOST_FAULTS).toList();
    }

    private List<Fault> sourceFaults(TemplateContent content) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < content.items().size(); i++) {
            TemplateContent.Item item = content.items().get(i);
            mustBeKnown(item.sources(), "items[" + i + "].sources", faults);
            List<DefinitionBody.RuleBody> rules = item.definition().rules();
            for (int j = 0; j < rules.size(); j++) {
                mustBeKnown(rules.get(j).sources(), "items[" + i + "].definition.rules[" + j + "].sources", faults);
            }
        }
        return faults;
    }

    private void mustBeKnown(List<String> named, String place, List<Fault> faults) {
        if (!sources.containsAll(named)) {
            faults.add(new Fault(place, "must be ids of sources of the rules"));
        }
    }
}

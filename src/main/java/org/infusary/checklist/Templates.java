package org.infusary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.infusary.checklist.rules.Template;

/** The published versions of the checklist. */
@ApplicationScoped
class Templates implements PanacheRepositoryBase<PublishedTemplate, Integer> {
    private final ChecklistReference reference = ChecklistReference.load();

    /** One instance publishes after the other; the lock ends with the transaction. */
    void lockForPublishing() {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('checklist_template'))", Object.class)
                .getSingleResult();
    }

    boolean isPublished(String contentSha256) {
        return count("contentSha256", contentSha256) > 0;
    }

    int newestVersion() {
        return getEntityManager()
                .createQuery("select coalesce(max(version), 0) from PublishedTemplate", Integer.class)
                .getSingleResult();
    }

    Template template(int version) {
        return Optional.ofNullable(findById(version))
                .map(published -> published.template(reference))
                .orElseThrow(() -> new IllegalStateException("checklist template " + version + " is not published"));
    }
}

package org.infusary.checklist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.infusary.checklist.rules.Edition;
import org.infusary.checklist.rules.Scope;
import org.infusary.checklist.rules.Template;
import org.infusary.kernel.SiteId;

/** The published versions of the checklist. */
@ApplicationScoped
class Templates implements PanacheRepositoryBase<PublishedTemplate, Integer> {
    private static final String STANDING = "version not in (select w.templateVersion from TemplateWithdrawal w)";

    private final ChecklistReference reference = ChecklistReference.load();

    /** What comes with the service, not numbered yet. */
    Template ofReference() {
        return reference.template(0);
    }

    /** One publishes after the other, of all instances; the lock ends with the transaction. */
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

    /** Of those that came with the service. */
    int newestOfService() {
        return getEntityManager()
                .createQuery("select max(version) from PublishedTemplate where validFrom is null", Integer.class)
                .getSingleResult();
    }

    Template template(int version) {
        return Optional.ofNullable(findById(version))
                .map(published -> published.template(reference))
                .orElseThrow(() -> new IllegalStateException("checklist template " + version + " is not published"));
    }

    /** What may be chosen for visits of a site on a day; what was withdrawn is left out. */
    List<Edition> validFor(SiteId site, LocalDate on) {
        return find(
                        STANDING + " and (siteId is null or siteId = ?1) and (validFrom is null or validFrom <= ?2)",
                        site.value(),
                        on)
                .stream()
                .map(PublishedTemplate::edition)
                .toList();
    }

    /** The last one of a centre, valid or still to come, that is for just these visits and was not withdrawn. */
    Optional<Edition> lastFor(Scope scope) {
        return find(STANDING + " and validFrom is not null").stream()
                .map(PublishedTemplate::edition)
                .filter(edition -> edition.scope().equals(scope))
                .max(Comparator.comparing(Edition::version));
    }

    /** In the order of their numbers. */
    List<PublishedTemplate> after(int version, int rows) {
        return find("version > ?1 order by version", version).page(0, rows).list();
    }

    /** Of those versions that were withdrawn. */
    Map<Integer, TemplateWithdrawal> withdrawals(Collection<Integer> versions) {
        return getEntityManager()
                .createQuery("from TemplateWithdrawal where templateVersion in :versions", TemplateWithdrawal.class)
                .setParameter("versions", versions)
                .getResultStream()
                .collect(Collectors.toMap(TemplateWithdrawal::templateVersion, one -> one));
    }

    void withdraw(TemplateWithdrawal withdrawal) {
        getEntityManager().persist(withdrawal);
        flush();
    }
}

package org.infusary.ledger;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.infusary.kernel.Grams;
import org.infusary.kernel.InfusionId;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.kernel.SiteId;
import org.infusary.ledger.rules.EntryKind;
import org.infusary.ledger.rules.Given;
import org.infusary.store.Clash;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.infusary.web.Refused;

@ApplicationScoped
class LedgerEntries implements PanacheRepositoryBase<LedgerEntry, UUID> {
    static final String LIVE = "from LedgerEntry e where e.kind <> VOID"
            + " and not exists (from LedgerEntry v where v.voids = e.id and v.patientId = e.patientId)";

    LedgerEntry byId(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("ledger entry"));
    }

    /** What counts, once for every product and day, oldest first. */
    List<Given> history(PatientId patient) {
        return getEntityManager()
                .createQuery(
                        "select distinct e.productId, e.givenOn " + LIVE
                                + " and e.patientId = :patient order by e.givenOn, e.productId",
                        Object[].class)
                .setParameter("patient", patient.value())
                .getResultStream()
                .map(row -> new Given(new ProductId((String) row[0]), (LocalDate) row[1]))
                .toList();
    }

    /** What counts, the last days first, entries of one day as they were recorded. */
    List<EntryFacts> lastDaysFirst(PatientId patient) {
        return facts(find(LIVE + " and e.patientId = ?1 order by e.givenOn desc, e.id", patient.value())
                .list());
    }

    /** Of the last day before this one on which the patient was given anything, the entry recorded last. */
    Optional<LedgerEntry> lastBefore(LocalDate day, PatientId patient) {
        return find(
                        LIVE + " and e.patientId = ?1 and e.givenOn < ?2 order by e.givenOn desc, e.id desc",
                        patient.value(),
                        day)
                .firstResultOptional();
    }

    List<EntryFacts> ofInfusion(InfusionId infusion) {
        return facts(find(LIVE + " and e.infusionId = ?1 order by e.id", infusion.value())
                .list());
    }

    /** The sites at which anything of these infusions was given. */
    List<SiteId> sitesOf(Collection<InfusionId> infusions) {
        return getEntityManager()
                .createQuery("select distinct e.siteId from LedgerEntry e where e.infusionId in :infusions", UUID.class)
                .setParameter(
                        "infusions", infusions.stream().map(InfusionId::value).toList())
                .getResultStream()
                .map(SiteId::new)
                .toList();
    }

    /** What counts of a lot, upper and lower case alike, in the order it was recorded. */
    List<EntryFacts> ofLot(String lot, Collection<SiteId> sites, Cursor start, int most) {
        return facts(find(
                        LIVE + " and upper(e.lot) = ?1 and e.siteId in ?2 and e.id > ?3 order by e.id",
                        lot.toUpperCase(Locale.ROOT),
                        ids(sites),
                        start.after())
                .range(0, most - 1)
                .list());
    }

    boolean isGiven(ProductId product, Grams size, String serial) {
        return find(
                        LIVE + " and e.kind = GIVEN_HERE and e.serial = ?1 and e.productId = ?2 and e.grams = ?3",
                        serial,
                        product.value(),
                        size.value())
                .firstResultOptional()
                .isPresent();
    }

    boolean isVoided(LedgerEntry entry) {
        return count("voids", entry.id()) > 0;
    }

    /** The day on which an entry of the patient was given, voided since or not. */
    Optional<LocalDate> dayOf(PatientId patient, UUID entry) {
        return find("id = ?1 and patientId = ?2 and kind <> ?3", entry, patient.value(), EntryKind.VOID)
                .firstResultOptional()
                .map(found -> found.facts().on());
    }

    void keep(LedgerEntry entry) {
        try {
            persistAndFlush(entry);
        } catch (PersistenceException refused) {
            throw switch (Clash.constraint(refused).orElse("")) {
                case "ledger_entry_voided_at_most_once" -> new AlreadyVoided();
                case "vial_is_hung_once" -> new Refused(BrandLedger.SERIAL_ALREADY_HUNG);
                case "recalled_lot_is_not_given" ->
                    new Refused(Reason.of("lot-recalled", "The lot is recalled; no vial of it may be given."));
                case BrandBlocks.GUARD -> BrandBlocks.blockedMeanwhile();
                default -> refused;
            };
        }
    }

    private static List<EntryFacts> facts(List<LedgerEntry> entries) {
        return entries.stream().map(LedgerEntry::facts).toList();
    }

    private static List<UUID> ids(Collection<SiteId> sites) {
        return sites.stream().map(SiteId::value).toList();
    }
}

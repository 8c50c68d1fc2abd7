package org.infusary.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.VisitId;
import org.infusary.ledger.rules.ReactionRules;
import org.infusary.ledger.rules.Symptom;
import org.infusary.patient.PatientRegister;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.site.SiteCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the reaction to the last infusion that a patient tells of at the next visit. Only its grade is asked there, so it is
 * recorded with {@link Symptom#OTHER} and as begun by the time the last vial of that infusion was recorded, or at the beginning
 * of the day when it was given elsewhere.
 *
 * <p>One reaction stands for a visit. What is answered there anew takes its place; the one before is voided.
 */
@ApplicationScoped
public class ToldReactions {
    private static final Set<Symptom> NOT_ASKED = Set.of(Symptom.OTHER);
    private static final String CORRECTED = "Corrected on the checklist on which it was answered.";

    private final BrandLedger ledger;
    private final LedgerEntries entries;
    private final Reactions reactions;
    private final BrandBlocks blocks;
    private final PatientRegister patients;
    private final SiteCalendar sites;
    private final Caller caller;
    private final Clock clock;

    ToldReactions(
            BrandLedger ledger,
            LedgerEntries entries,
            Reactions reactions,
            BrandBlocks blocks,
            PatientRegister patients,
            SiteCalendar sites,
            Caller caller,
            Clock clock) {
        this.ledger = ledger;
        this.entries = entries;
        this.reactions = reactions;
        this.blocks = blocks;
        this.patients = patients;
        this.sites = sites;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Attaches a reaction to the last infusion before the day of the visit, here or elsewhere. One as grave or graver that is
     * on record for that infusion is left as it is and none is added; neither is one when nothing was ever given.
     *
     * <p>A reaction told before that blocks its product stays when the new grade would not and the caller is no prescriber:
     * only they decide about blocks.
     *
     * @param day of the visit, in the centre's zone
     * @param grade 1 (mild) to 4 (life-threatening); 0 for none, which takes back what was told before
     * @param note free text of at most 1000 characters; null for none
     */
    @Transactional
    public void tell(VisitId visit, PatientId patient, LocalDate day, int grade, @Nullable String note) {
        patients.patient(patient);
        Optional<ReactionFacts> told = reactions.toldAt(visit);
        if (told.isPresent()) {
            ReactionFacts before = told.get();
            if (says(before, grade, note) || isForPrescribers(before, grade)) {
                return;
            }
            voidIt(before);
        }
        entries.lastBefore(day, patient)
                .filter(last -> grade > worstAfter(last.facts()))
                .ifPresent(last -> ledger.recordReaction(noted(last, grade, note), visit));
    }

    /** Takes back what was told at the visit, as a reaction of grade 0 would. */
    @Transactional
    public void takeBack(VisitId visit, PatientId patient) {
        patients.patient(patient);
        reactions.toldAt(visit).filter(told -> !isForPrescribers(told, 0)).ifPresent(this::voidIt);
    }

    private void voidIt(ReactionFacts told) {
        reactions.keep(ReactionVoid.of(told.id(), CORRECTED, caller.account(), clock.instant()));
        blocks.gone(told.noted().patient());
    }

    /** Another note alone is no other reaction where a block, perhaps reviewed, hangs on it. */
    private static boolean says(ReactionFacts told, int grade, @Nullable String note) {
        return told.noted().grade() == grade
                && (told.blockRule() != null || Objects.equals(told.noted().note(), note));
    }

    private boolean isForPrescribers(ReactionFacts before, int grade) {
        return before.blockRule() != null
                && ReactionRules.blocks(grade, NOT_ASKED).isEmpty()
                && !caller.roles().contains(Roles.PRESCRIBER);
    }

    /** 0 when none is on record. */
    private int worstAfter(EntryFacts last) {
        List<Reaction> known = reactions.of(last.patient());
        return known.stream()
                .map(reaction -> reaction.facts().noted())
                .filter(noted -> follows(noted, last))
                .mapToInt(ReactionNoted::grade)
                .max()
                .orElse(0);
    }

    private boolean follows(ReactionNoted noted, EntryFacts last) {
        return last.infusion() != null
                ? last.infusion().equals(noted.infusion())
                : noted.infusion() == null
                        && noted.product().equals(last.product())
                        && !noted.onsetAt().isBefore(beginning(last));
    }

    private ReactionNoted noted(LedgerEntry last, int grade, @Nullable String note) {
        EntryFacts entry = last.facts();
        return new ReactionNoted(
                entry.patient(),
                entry.infusion(),
                entry.product(),
                grade,
                new TreeSet<>(NOT_ASKED),
                entry.infusion() == null ? beginning(entry) : last.recordedAt(),
                note);
    }

    private Instant beginning(EntryFacts entry) {
        return entry.on().atStartOfDay(sites.zone(entry.site())).toInstant();
    }
}

package org.infusary.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.Reason;
import org.infusary.ledger.rules.ActionTaken;
import org.infusary.ledger.rules.ReactionRules;
import org.infusary.ledger.rules.ReactionStep;
import org.infusary.patient.PatientRegister;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/** Reads reactions, and appends to them what was done and that one was a mistake. They are recorded with {@link BrandLedger}. */
@ApplicationScoped
class ReactionKeeping {
    private final Reactions reactions;
    private final LedgerEntries entries;
    private final BrandBlocks blocks;
    private final PatientRegister patients;
    private final Caller caller;
    private final Clock clock;

    ReactionKeeping(
            Reactions reactions,
            LedgerEntries entries,
            BrandBlocks blocks,
            PatientRegister patients,
            Caller caller,
            Clock clock) {
        this.reactions = reactions;
        this.entries = entries;
        this.blocks = blocks;
        this.patients = patients;
        this.caller = caller;
        this.clock = clock;
    }

    /** The patient's reactions, the latest onset first, voided ones too. */
    @Transactional
    Page<ReactionRecord> of(PatientId patient, PageRequest page) {
        patients.patient(patient);
        return page(reactions.of(patient, page.start(), page.limit() + 1), page);
    }

    /** The reactions after infusions of a lot at the caller's sites, as they were recorded; voided ones are left out. */
    @Transactional
    Page<ReactionRecord> ofLot(String lot, PageRequest page) {
        Page<ReactionRecord> found = page(reactions.ofLot(lot, caller.sites(), page.start(), page.limit() + 1), page);
        entries.sitesOf(found.items().stream()
                        .map(record -> record.facts().noted().infusion())
                        .filter(Objects::nonNull)
                        .toList())
                .forEach(caller::about);
        return caller.about(found, record -> record.facts().noted().patient());
    }

    /**
     * Records what was done at a reaction, once.
     *
     * @param reason free text; needed when something else was done than advised
     */
    @Transactional
    ReactionRecord act(PatientId patient, UUID id, ActionTaken taken, @Nullable String reason) {
        ReactionFacts reaction = counting(patient, id);
        ReactionStep advised =
                ReactionRules.step(reaction.noted().grade(), reaction.noted().symptoms());
        if (!taken.follows(advised) && reason == null) {
            throw new BadRequest("reason", "must be given when something else was done than " + advised);
        }
        reactions.keep(ReactionAction.of(id, advised, taken, reason, caller.account(), clock.instant()));
        return record(patient, id);
    }

    /**
     * Marks a reaction as recorded wrongly, for ever; a block that it made is gone with it.
     *
     * @throws Refused with {@code reaction-blocks-product} when the caller is no prescriber: only they decide about blocks
     * @throws AlreadyVoided when it is void already
     */
    @Transactional
    ReactionRecord voidReaction(PatientId patient, UUID id, String reason) {
        ReactionFacts reaction = counting(patient, id);
        if (reaction.blockRule() != null && !caller.roles().contains(Roles.PRESCRIBER)) {
            throw new Refused(Reason.of(
                    "reaction-blocks-product",
                    "The reaction blocks a product: a prescriber voids it, or reviews the block."));
        }
        reactions.keep(ReactionVoid.of(id, reason, caller.account(), clock.instant()));
        blocks.gone(patient);
        return record(patient, id);
    }

    private ReactionFacts counting(PatientId patient, UUID id) {
        patients.patient(patient);
        ReactionFacts reaction = reactions.of(patient, id).facts();
        if (reactions.isVoided(id)) {
            throw new AlreadyVoided();
        }
        return reaction;
    }

    private ReactionRecord record(PatientId patient, UUID id) {
        return reactions.records(List.of(reactions.of(patient, id))).get(0);
    }

    private Page<ReactionRecord> page(List<Reaction> rows, PageRequest page) {
        return Page.of(
                reactions.records(rows),
                page.limit(),
                record -> new Cursor(record.facts().id()));
    }
}

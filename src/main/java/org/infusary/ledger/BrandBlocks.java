package org.infusary.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.ProductId;
import org.infusary.kernel.Reason;
import org.infusary.ledger.rules.BlockRule;
import org.infusary.ledger.rules.BlockStatus;
import org.infusary.ledger.rules.ReviewDecision;
import org.infusary.patient.PatientRegister;
import org.infusary.security.Caller;
import org.infusary.security.Roles;
import org.infusary.site.SiteCalendar;
import org.infusary.task.NewTask;
import org.infusary.task.TaskFocus;
import org.infusary.task.Tasks;
import org.infusary.task.rules.TaskCode;
import org.infusary.task.rules.TaskOutcome;
import org.infusary.web.Cursor;
import org.infusary.web.NotFound;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.infusary.web.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The door of this room for products that a patient must not be given before a prescriber has reviewed a reaction.
 *
 * <p>A patient of a site the caller is not bound to is a 404.
 */
@ApplicationScoped
public class BrandBlocks {
    /** The trigger that takes no visit, infusion or vial of a blocked product. */
    public static final String GUARD = "brand_must_not_be_blocked";

    private final BrandReviews reviews;
    private final PatientRegister patients;
    private final SiteCalendar sites;
    private final Tasks tasks;
    private final Caller caller;
    private final Clock clock;

    BrandBlocks(
            BrandReviews reviews,
            PatientRegister patients,
            SiteCalendar sites,
            Tasks tasks,
            Caller caller,
            Clock clock) {
        this.reviews = reviews;
        this.patients = patients;
        this.sites = sites;
        this.tasks = tasks;
        this.caller = caller;
        this.clock = clock;
    }

    /** Why the patient must not be given the product; {@code brand-blocked} names the day of the reaction and the rule. */
    @Transactional
    public Optional<Reason> reason(PatientId patient, ProductId product) {
        return reviews.blocks(Set.of(patient)).stream()
                .filter(block -> block.status().blocks() && block.product().equals(product))
                .findFirst()
                .map(this::reason);
    }

    /** @throws Refused with {@code brand-blocked} when the patient must not be given the product */
    @Transactional
    public void mustNotBlock(PatientId patient, ProductId product) {
        reason(patient, product).ifPresent(reason -> {
            throw new Refused(reason);
        });
    }

    /** Which products are blocked for whom; patients for whom none is are not there. */
    @Transactional
    public Map<PatientId, Set<ProductId>> blocked(Collection<PatientId> some) {
        Map<PatientId, Set<ProductId>> blocked = new HashMap<>();
        if (some.isEmpty()) {
            return blocked;
        }
        reviews.blocks(some).stream().filter(block -> block.status().blocks()).forEach(block -> blocked.computeIfAbsent(
                        block.patient(), one -> new HashSet<>())
                .add(block.product()));
        return blocked;
    }

    /** Every block of the patient, lifted ones too, in the order the reactions were recorded. */
    @Transactional
    public List<BrandBlock> of(PatientId patient) {
        patients.patient(patient);
        return reviews.blocks(Set.of(patient));
    }

    /** As {@link #of}, page by page. */
    @Transactional
    Page<BrandBlock> page(PatientId patient, PageRequest page) {
        UUID after = page.start().after();
        return Page.of(
                of(patient).stream()
                        .filter(block -> block.reaction().toString().compareTo(after.toString()) > 0)
                        .limit(page.limit() + 1L)
                        .toList(),
                page.limit(),
                block -> new Cursor(block.reaction()));
    }

    /**
     * A prescriber decides about a block. When none of the patient is open any more, the task of reviewing them ends.
     *
     * @param note why, 1 to 500 characters
     * @param conditions under which the product may be given again; null unless LIFTED
     * @throws BlockDecided when the block does not take the decision as it stands
     */
    @Transactional
    BrandBlock review(
            PatientId patient, UUID reaction, ReviewDecision decision, String note, @Nullable String conditions) {
        BrandBlock block = block(patient, reaction);
        if (!block.takes(decision)) {
            throw new BlockDecided(block.status());
        }
        reviews.keep(BrandReview.of(
                block, new BrandReviewFacts(decision, note, conditions, caller.account(), clock.instant())));
        if (decision == ReviewDecision.REOPENED) {
            ask(patient);
        } else if (nothingIsOpen(patient)) {
            tasks.settle(TaskCode.BRAND_REVIEW, patient, TaskFocus.patient(), TaskOutcome.REVIEWED);
        }
        return block(patient, reaction);
    }

    /** Asks a prescriber to review what blocks products of the patient. */
    void ask(PatientId patient) {
        tasks.open(new NewTask(
                patients.patient(patient).site(),
                patient,
                TaskCode.BRAND_REVIEW,
                TaskFocus.patient(),
                null,
                Roles.PRESCRIBER,
                null));
    }

    /** A reaction was voided: when it was the last to be reviewed, nobody needs to any more. */
    void gone(PatientId patient) {
        if (nothingIsOpen(patient)) {
            tasks.withdraw(TaskCode.BRAND_REVIEW, patient, TaskFocus.patient());
        }
    }

    /** What to tell when {@link #GUARD} refused what had been allowed a moment before. */
    public static Refused blockedMeanwhile() {
        return new Refused(new Reason(
                "brand-blocked",
                "A reaction was recorded meanwhile that blocks the product for the patient.",
                BlockRule.SEVERE_GRADE.sources()));
    }

    private boolean nothingIsOpen(PatientId patient) {
        return reviews.blocks(Set.of(patient)).stream().noneMatch(block -> block.status() == BlockStatus.OPEN);
    }

    private BrandBlock block(PatientId patient, UUID reaction) {
        return of(patient).stream()
                .filter(block -> block.reaction().equals(reaction))
                .findFirst()
                .orElseThrow(() -> new NotFound("block"));
    }

    private Reason reason(BrandBlock block) {
        LocalDate on = sites.site(patients.patient(block.patient()).site()).dateAt(block.onsetAt());
        return new Reason(
                "brand-blocked",
                "Product " + block.product() + " is blocked for the patient by the reaction of " + on + " ("
                        + block.rule() + ": " + block.rule().words() + ") "
                        + (block.status() == BlockStatus.CONFIRMED
                                ? "as a prescriber has confirmed: order another brand."
                                : "until a prescriber reviews it."),
                block.rule().sources());
    }
}

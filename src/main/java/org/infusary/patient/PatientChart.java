package org.infusary.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.infusary.kernel.Condition;
import org.infusary.kernel.PatientId;
import org.infusary.kernel.VisitId;
import org.infusary.security.Caller;
import org.infusary.store.Clash;
import org.infusary.web.BadRequest;
import org.infusary.web.Cursor;
import org.infusary.web.EntityTag;
import org.infusary.web.Page;
import org.infusary.web.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is measured and known of a patient: weights, conditions, and what they wish when visits are scheduled. Every change raises the patient's version.
 *
 * <p>A patient of a site the caller is not bound to is a 404.
 */
@ApplicationScoped
public class PatientChart {
    private final Patients patients;
    private final PatientWeights weights;
    private final PatientConditionChanges changes;
    private final Event<WeightsChanged> weighed;
    private final Caller caller;
    private final Clock clock;

    PatientChart(
            Patients patients,
            PatientWeights weights,
            PatientConditionChanges changes,
            Event<WeightsChanged> weighed,
            Caller caller,
            Clock clock) {
        this.patients = patients;
        this.weights = weights;
        this.changes = changes;
        this.weighed = weighed;
        this.caller = caller;
        this.clock = clock;
    }

    /** All weights, newest first by the day of measuring, those entered in error too. */
    @Transactional
    public Page<WeightEntry> weights(PatientId id, PageRequest page) {
        visible(id);
        return Page.of(weights.of(id, page.start(), page.limit() + 1), page.limit(), weight -> new Cursor(weight.id()))
                .map(PatientWeight::entry);
    }

    /** Adds a weight; 400 when it was measured in the future or before birth. */
    @Transactional
    public WeightEntry weigh(PatientId id, WeightFacts measured) {
        Patient patient = visible(id);
        PossibleDays.mustBeMeasuringDay("measuredOn", measured.measuredOn(), patient.birthDate(), clock);
        patients.touch(patient);
        PatientWeight weight = PatientWeight.record(id, measured, caller.account(), clock.instant());
        weights.persistAndFlush(weight);
        weighed.fire(new WeightsChanged(id));
        return weight.entry();
    }

    /**
     * Keeps the weight that was answered on the checklist of a visit; it takes the place of one answered there before, which
     * is voided. The same weight of the same day again changes nothing.
     */
    @Transactional
    public void weighAt(VisitId visit, PatientId id, WeightFacts measured) {
        Patient patient = visible(id);
        PossibleDays.mustBeMeasuringDay("measuredOn", measured.measuredOn(), patient.birthDate(), clock);
        if (weights.toldAt(visit).filter(told -> told.facts().equals(measured)).isPresent()) {
            return;
        }
        patients.touch(patient);
        voidToldAt(visit);
        weights.persistAndFlush(PatientWeight.toldAt(visit, id, measured, caller.account(), clock.instant()));
        weighed.fire(new WeightsChanged(id));
    }

    /** Voids the weight that was answered on the checklist of a visit; nothing happens when none counts. */
    @Transactional
    public void takeBackWeightAt(VisitId visit, PatientId id) {
        Patient patient = visible(id);
        if (weights.toldAt(visit).isPresent()) {
            patients.touch(patient);
            voidToldAt(visit);
            weighed.fire(new WeightsChanged(id));
        }
    }

    /** The latest weight that was not answered on the checklist of this visit; null when there is none. */
    @Transactional
    public @Nullable WeightFacts weightBesides(VisitId visit, PatientId id) {
        visible(id);
        return weights.latestBesides(visit, id);
    }

    /** Marks a weight as entered in error, for ever; {@link WeightVoidAlready} when it is so already. */
    @Transactional
    public void voidWeight(PatientId id, UUID weightId) {
        patients.touch(visible(id));
        weights.of(id, weightId).voidBy(caller.account(), clock.instant());
        weights.flush();
        weighed.fire(new WeightsChanged(id));
    }

    @Transactional
    public Conditions conditions(PatientId id) {
        return conditions(visible(id));
    }

    /** Replaces the set of conditions; each one noted or taken back is written into the history. */
    @Transactional
    public Conditions keepConditions(PatientId id, EntityTag read, Set<Condition> known) {
        Patient patient = visible(id);
        read.mustBe(patient.version());
        Noted by = new Noted(caller.account(), clock.instant());
        changes.write(id, without(known, patient.conditions()), ConditionChange.NOTED, by);
        changes.write(id, without(patient.conditions(), known), ConditionChange.TAKEN_BACK, by);
        patient.conditions(known);
        patients.flush();
        return conditions(patient);
    }

    /** What offers for the patient keep to, and what they keep to if they can. */
    @Transactional
    public WishesSheet wishes(PatientId id) {
        Patient patient = visible(id);
        return new WishesSheet(patient.wishes(), patient.version());
    }

    /** The same of several patients, in one question. */
    @Transactional
    public Map<PatientId, SchedulingWishes> wishes(Set<PatientId> ids) {
        Map<PatientId, SchedulingWishes> wishes = new HashMap<>();
        for (Patient patient : patients.withIds(ids)) {
            caller.mustSee(patient.site(), patient.id(), "patient");
            wishes.put(patient.id(), patient.wishes());
        }
        return wishes;
    }

    /** Replaces needs and preferences; 400 when the chair is none of the patient's centre. */
    @Transactional
    public WishesSheet keepWishes(PatientId id, EntityTag read, SchedulingWishes wishes) {
        Patient patient = visible(id);
        read.mustBe(patient.version());
        patient.wish(wishes);
        try {
            patients.flush();
        } catch (PersistenceException failure) {
            throw Clash.told(
                    failure,
                    "patient_wishes_a_chair_of_its_site",
                    new BadRequest("chairId", "must be a chair of the patient's centre"));
        }
        return new WishesSheet(patient.wishes(), patient.version());
    }

    /** Flushed at once: the next weight told there must not meet this one. */
    private void voidToldAt(VisitId visit) {
        weights.toldAt(visit).ifPresent(weight -> weight.voidBy(caller.account(), clock.instant()));
        weights.flush();
    }

    private Conditions conditions(Patient patient) {
        return new Conditions(patient.conditions(), changes.of(patient.id()), patient.version());
    }

    private Patient visible(PatientId id) {
        Patient patient = patients.byId(id);
        caller.mustSee(patient.site(), patient.id(), "patient");
        return patient;
    }

    private static Set<Condition> without(Set<Condition> some, Set<Condition> others) {
        Set<Condition> left = EnumSet.noneOf(Condition.class);
        left.addAll(some);
        left.removeAll(others);
        return left;
    }
}

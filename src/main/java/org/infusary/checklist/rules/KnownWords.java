package org.infusary.checklist.rules;

import static org.infusary.checklist.rules.language.Types.list;
import static org.infusary.checklist.rules.language.Types.of;
import static org.infusary.checklist.rules.language.Types.optional;

import dev.cel.common.types.CelType;
import java.util.List;
import java.util.function.Function;
import org.infusary.checklist.rules.language.Types;
import org.infusary.checklist.rules.language.Variable;
import org.infusary.eligibility.rules.InteractionPair;
import org.infusary.kernel.Condition;
import org.infusary.kernel.Exposure;
import org.infusary.kernel.Known;
import org.infusary.kernel.Sex;
import org.infusary.ledger.rules.VaccineKind;
import org.jspecify.annotations.Nullable;

/** What rules may name beside answers and thresholds: everything that is known without asking. */
final class KnownWords {
    /** The enumerations whose words rules may name, as {@code Known.YES}. */
    static final List<Class<? extends Enum<?>>> WORDS = List.of(
            AccessType.class,
            BloodGroup.class,
            Condition.class,
            CreatinineUnit.class,
            Exposure.class,
            FlushFluid.class,
            HeadacheSign.class,
            IdentifierType.class,
            InteractionPair.class,
            Known.class,
            PregnancyStatus.class,
            RenalFactor.class,
            Sex.class,
            ThrombosisFactor.class,
            VaccineKind.class);

    static final List<Variable<Situation>> FACTS = List.of(
            known("now", Types.INSTANT, "the moment of judging", Situation::at),
            known("visit.on", Types.DATE, "day of the visit, in the centre's zone", at -> at.facts()
                    .on()),
            known("visit.start", Types.INSTANT, "planned start, or now if that is later", Situation::start),
            known("visit.length", Types.DURATION, "planned, from the first drop to the last", at -> at.facts()
                    .plannedLength()),
            known("visit.product", Types.PRODUCT, "product planned", at -> at.facts()
                    .planned()),
            known("visit.exposure", of(Exposure.class), "what the patient is to that product", at -> at.facts()
                    .exposure()),
            known("patient.record", list(of(Condition.class)), "conditions on record", at -> at.facts()
                    .conditions()),
            known("patient.ageYears", Types.INT, "completed years on the day of the visit", at -> at.facts()
                    .ageYears()),
            known("patient.sex", of(Sex.class), "administrative gender", at -> at.facts()
                    .sex()),
            known("patient.weightKnownOn", optional(Types.DATE), "day of the latest weight on record", at -> at.facts()
                    .weightKnownOn()),
            known(
                    "last.reactionGrade",
                    optional(Types.INT),
                    "worst grade on record since the last infusion, 1 to 5",
                    at -> at.facts().lastReactionGrade()),
            known("last.on", optional(Types.DATE), "day of the last infusion", Situation::lastOn),
            known("order.active", Types.BOOL, "the order is active", at -> order(at)
                    .active()),
            known("order.inDate", Types.BOOL, "the order is valid on the day of the visit", at -> order(at)
                    .inDate()),
            known("order.allowsBrand", Types.BOOL, "its brand policy covers the product planned", at -> order(at)
                    .allowsBrand()),
            known("order.allowsPlace", Types.BOOL, "it lets the visit be where it is", at -> order(at)
                    .allowsPlace()),
            known("order.newSinceLast", Types.BOOL, "it begins after the last infusion", at -> order(at)
                    .newSinceLast()),
            known("order.premedication", Types.BOOL, "it orders premedication", at -> order(at)
                    .premedication()),
            known("order.version", Types.INT, "counts its changes", at -> order(at)
                    .version()),
            known("dose.dosingKg", Types.DECIMAL, "weight the dose was reckoned with, kg", at -> dose(at).dosing()),
            known("dose.actualKg", Types.DECIMAL, "weight that was measured for it, kg", at -> dose(at).actual()),
            known(
                    "dose.cycleGramsPerKg",
                    Types.DECIMAL,
                    "dose of the whole course, g/kg",
                    at -> dose(at).cycleGramsPerKg()),
            known(
                    "dose.firstMlPerHour",
                    optional(Types.DECIMAL),
                    "computed first rate, mL/h",
                    at -> dose(at).firstMlPerHour()),
            known(
                    "product.flushFluids",
                    optional(list(of(FlushFluid.class))),
                    "fluids its label allows for flushing",
                    at -> at.facts().product().flushFluids()),
            known(
                    "product.poolStartWithinHours",
                    optional(Types.INT),
                    "hours from pooling to the start",
                    at -> at.facts().product().poolStartWithinHours()),
            known(
                    "product.poolFinishWithinHours",
                    optional(Types.INT),
                    "hours from pooling to the last drop",
                    at -> at.facts().product().poolFinishWithinHours()),
            known("recalls.lots", list(Types.LOT), "lots that must not be given", at -> at.facts()
                    .recalled()),
            known(
                    "vaccine.daysBefore",
                    Types.map(of(VaccineKind.class), Types.INT),
                    "fewest days from a live vaccine to the infusion, by vaccine (R15, R16)",
                    at -> at.vaccines().daysBefore()),
            known(
                    "vaccine.earliestAfter",
                    Types.DATE,
                    "first day a live vaccine may be given after this infusion (R15, R16)",
                    Situation::vaccineEarliest),
            known("limit.renalAgeYears", Types.INT, "an age above it is a renal risk factor (R22)", at -> at.matrix()
                    .limits()
                    .renalAgeYears()));

    /** What is known once it was read from the answers what they say of the patient's conditions. */
    static final List<Variable<Situation>> CONDITIONS = List.of(
            known(
                    "patient.conditions",
                    list(of(Condition.class)),
                    "conditions on record and those that answers tell of",
                    Situation::conditions),
            known(
                    "product.pairs",
                    list(of(InteractionPair.class)),
                    "pairs of the matrix that patient and product are",
                    Situation::pairs));

    private KnownWords() {}

    private static OrderNow order(Situation at) {
        return at.facts().order();
    }

    private static DoseNow dose(Situation at) {
        return at.facts().dose();
    }

    private static Variable<Situation> known(
            String name, CelType type, String meaning, Function<Situation, ? extends @Nullable Object> read) {
        return new Variable<>(name, type, meaning, read);
    }
}
